package io.dynobench.results;

import io.dynobench.bench.Figures;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one result, as its page shows it.
 *
 * @param headline the numbers that matter most
 * @param metrics every number
 * @param missing wanted metrics that are unknown, and why
 * @param reproduce the command that measures it again; null for what was not measured here
 */
record ResultSheet(
    Result result,
    String model,
    String device,
    List<Figure> headline,
    List<Figure> metrics,
    List<Missing> missing,
    List<Flag> flags,
    Map<String, String> facts,
    List<ProvenanceGroups.Group> provenance,
    @Nullable String reproduce) {

  private static final List<Metric> HEADLINE =
      List.of(
          Metric.THROUGHPUT,
          Metric.LATENCY_MEAN_MS,
          Metric.LATENCY_P50_MS,
          Metric.LATENCY_P90_MS,
          Metric.LATENCY_P95_MS,
          Metric.LATENCY_P99_MS,
          Metric.TOP1_PERCENT,
          Metric.TOP5_PERCENT,
          Metric.TRAIN_SECONDS_PER_SAMPLE,
          Metric.MAX_BATCH_SIZE,
          Metric.COLD_START_MS,
          Metric.PEAK_MEMORY_MIB,
          Metric.POWER_AVERAGE_W);

  /** Units of which there are millions and billions. */
  private static final Set<String> COUNTS = Set.of("op/s", "FLOP", "MAC", "B/s");

  static ResultSheet of(Result result) {
    return new ResultSheet(
        result,
        ResultLine.model(result),
        ResultLine.device(result),
        figures(result, HEADLINE.stream()),
        figures(result, Arrays.stream(Metric.values())),
        result.missing().entrySet().stream()
            .map(entry -> new Missing(MetricLabels.of(entry.getKey()), entry.getValue()))
            .toList(),
        result.quality().reasons().stream()
            .map(code -> new Flag(code, QualityWords.of(code)))
            .toList(),
        facts(result),
        ProvenanceGroups.of(result.provenance()),
        result.provenance().get(ProvenanceGroups.REPRODUCE));
  }

  /** Where the numbers were published; null for a measured result. */
  public @Nullable String source() {
    return result.provenance().get("source.title");
  }

  /** The address of all results with this tag. */
  public String tagged(String tag, String value) {
    return ResultAddress.filtered("/results", new Condition.Tagged(tag, List.of(value)));
  }

  /** The address of all results of its collection. */
  public String inCollection() {
    return only("/results", Dimension.COLLECTION, result.collection());
  }

  /** The address of a chart of its model. */
  public String ofModel(String path) {
    return only(path, Dimension.MODEL, result.model());
  }

  private static String only(String path, Dimension dimension, @Nullable String value) {
    return ResultAddress.filtered(
        path, new Condition.OneOf(dimension, List.of(Objects.requireNonNull(value))));
  }

  private static List<Figure> figures(Result result, Stream<Metric> metrics) {
    return metrics
        .filter(metric -> result.metric(metric) != null)
        .map(metric -> Figure.of(metric, result))
        .toList();
  }

  private static Map<String, String> facts(Result result) {
    var facts = new LinkedHashMap<String, String>();
    put(facts, Dimension.FAMILY, result.family());
    put(facts, Dimension.TASK, result.task());
    put(facts, Dimension.DATASET, result.dataset());
    put(facts, Dimension.ENGINE, result.engine());
    put(facts, Dimension.PRECISION, result.precision());
    put(facts, Dimension.BATCH_SIZE, result.batchSize());
    put(facts, Dimension.STREAMS, result.streams());
    put(facts, Dimension.THREADS, result.threads());
    put(facts, Dimension.ARRIVAL_RATE, result.arrivalRate());
    put(facts, Dimension.FORKS, result.forks());
    put(facts, Dimension.PRUNING_PERCENT, percent(result.pruningPercent()));
    put(facts, Dimension.VARIANT, result.variant());
    put(facts, Dimension.NODE, result.node());
    put(facts, Dimension.DEVICE, result.device());
    put(facts, Dimension.HARDWARE, result.hardware());
    put(facts, Dimension.OPERATING_MODE, result.operatingMode());
    put(facts, Dimension.PROFILE, result.profile());
    return facts;
  }

  private static @Nullable String percent(@Nullable Double value) {
    return value == null ? null : Figures.text(value) + " %";
  }

  private static void put(Map<String, String> facts, Dimension dimension, @Nullable Object value) {
    if (value != null) {
      facts.put(dimension.label(), value.toString());
    }
  }

  /**
   * A metric with its value.
   *
   * @param interval the 95 % interval in words; null when there is none
   */
  record Figure(
      String id,
      String label,
      String value,
      String unit,
      @Nullable String interval,
      String meaning) {

    static Figure of(Metric metric, Result result) {
      @Nullable Interval interval = result.confidence().get(metric);
      double value = Objects.requireNonNull(result.metric(metric));
      String unit = metric.unit();
      Prefix prefix = COUNTS.contains(unit) ? Prefix.of(value) : Prefix.NONE;
      return new Figure(
          metric.id(),
          MetricLabels.of(metric),
          Figures.text(value / prefix.factor()),
          prefix.sign() + unit,
          interval == null
              ? null
              : Figures.text(interval.low()) + " to " + Figures.text(interval.high()),
          metric.meaning());
    }
  }

  /** A metric that is not there. */
  record Missing(String label, String reason) {}

  /** A doubt about the result. */
  record Flag(String code, String words) {}

  /** An SI prefix, for counts that run into the billions. */
  private record Prefix(String sign, double factor) {

    static final Prefix NONE = new Prefix("", 1);
    private static final List<Prefix> ALL =
        List.of(
            new Prefix("T", 1e12),
            new Prefix("G", 1e9),
            new Prefix("M", 1e6),
            new Prefix("k", 1e3),
            NONE);

    static Prefix of(double value) {
      return ALL.stream().filter(prefix -> value >= prefix.factor).findFirst().orElse(NONE);
    }
  }
}
