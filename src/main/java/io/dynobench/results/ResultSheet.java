package io.dynobench.results;

import io.dynobench.bench.Figures;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one result, as its page shows it.
 *
 * @param headline the numbers that matter most
 * @param groups every number, and every one that is unknown for a known reason
 * @param load null when nobody said how calls came
 * @param reproduce the command that measures it again; null for what was not measured here
 */
record ResultSheet(
    Result result,
    String model,
    String device,
    Trust trust,
    @Nullable Load load,
    List<Figure> headline,
    List<Group> groups,
    Map<String, String> facts,
    List<Comparison> comparisons,
    List<ProvenanceGroups.Group> provenance,
    @Nullable String reproduce) {

  /** An ISO-8601 duration of less than a minute. */
  private static final Pattern SECONDS = Pattern.compile("PT([0-9.]+)S");

  private static final List<Metric> HEADLINE =
      List.of(
          Metric.THROUGHPUT,
          Metric.LATENCY_MEAN_MS,
          Metric.LATENCY_P50_MS,
          Metric.LATENCY_P90_MS,
          Metric.LATENCY_P99_MS,
          Metric.TOP1_PERCENT,
          Metric.TOP5_PERCENT,
          Metric.TRAIN_SECONDS_PER_SAMPLE,
          Metric.MAX_BATCH_SIZE,
          Metric.PEAK_MEMORY_MIB,
          Metric.ENERGY_PER_SAMPLE_J);

  static ResultSheet of(Result result) {
    return new ResultSheet(
        result,
        ResultLine.model(result),
        ResultLine.device(result),
        Trust.of(result.quality()),
        Load.of(result).orElse(null),
        headline(result),
        groups(result),
        facts(result),
        Comparison.of(result),
        ProvenanceGroups.of(withoutCurve(result)),
        result.provenance().get(ProvenanceGroups.REPRODUCE));
  }

  /** The rate over the size of the matrices; empty for what is no ceiling. */
  public List<CurvePoint> curve() {
    return CurvePoint.of(result);
  }

  /** How its intervals came about; null when nobody said so. */
  public @Nullable String intervals() {
    @Nullable String method = result.provenance().get("confidence.method");
    return method == null || result.confidence().isEmpty()
        ? null
        : SECONDS.matcher(method).replaceAll("$1 s");
  }

  /** The percentiles to mark in the histogram of its samples, in ms by their names. */
  public Map<String, Double> marks() {
    var marks = new LinkedHashMap<String, Double>();
    List.of(Metric.LATENCY_P50_MS, Metric.LATENCY_P90_MS, Metric.LATENCY_P99_MS)
        .forEach(
            metric -> {
              @Nullable Double value = result.metric(metric);
              if (value != null) {
                marks.put(MetricLabels.shortId(metric).replaceFirst("latencyP", "p"), value);
              }
            });
    return marks;
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

  private static List<Figure> figures(Result result, List<Metric> metrics) {
    return metrics.stream().flatMap(metric -> Figure.of(metric, result).stream()).toList();
  }

  private static List<Figure> headline(Result result) {
    return ceilings(result)
        ? Stream.concat(
                figures(result, MetricGroup.RATES.metrics()).stream(),
                Figure.ridgePoint(result).stream())
            .toList()
        : figures(result, HEADLINE);
  }

  private static boolean ceilings(Result result) {
    return result.workload().equals(Workload.CEILINGS.id());
  }

  /** A curve that is drawn is not said again as JSON. */
  private static Map<String, String> withoutCurve(Result result) {
    var provenance = new LinkedHashMap<>(result.provenance());
    if (!CurvePoint.of(result).isEmpty()) {
      provenance.remove(CurvePoint.KEY);
    }
    return provenance;
  }

  private static List<Group> groups(Result result) {
    var groups = new ArrayList<Group>();
    for (MetricGroup group : MetricGroup.values()) {
      groups.add(new Group(group.heading(), figures(result, group)));
      if (group == MetricGroup.LATENCY) {
        groups.add(new Group("Latency per sample", perSample(result)));
      }
    }
    groups.removeIf(group -> group.figures().isEmpty());
    return groups;
  }

  /** Ceilings are rates: whatever else has no number was not wanted, and is no gap. */
  private static List<Figure> figures(Result result, MetricGroup group) {
    List<Figure> all = figures(result, group.metrics());
    return ceilings(result) && group != MetricGroup.RATES
        ? all.stream().filter(figure -> figure.value() != null).toList()
        : all;
  }

  private static List<Figure> perSample(Result result) {
    return Stream.of(Metric.LATENCY_MEAN_MS, Metric.LATENCY_P50_MS)
        .map(metric -> Figure.perSample(metric, result))
        .flatMap(Optional::stream)
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
    put(facts, Dimension.ARRIVAL_RATE, with(result.arrivalRate(), "requests/s"));
    put(facts, Dimension.FORKS, result.forks());
    put(facts, Dimension.PRUNING_PERCENT, with(result.pruningPercent(), "%"));
    put(facts, Dimension.VARIANT, result.variant());
    put(facts, Dimension.NODE, result.node());
    put(facts, Dimension.DEVICE, result.device());
    put(facts, Dimension.HARDWARE, result.hardware());
    put(facts, Dimension.OPERATING_MODE, result.operatingMode());
    put(facts, Dimension.PROFILE, result.profile());
    return facts;
  }

  private static @Nullable String with(@Nullable Double value, String unit) {
    return value == null ? null : Figures.text(value) + " " + unit;
  }

  private static void put(Map<String, String> facts, Dimension dimension, @Nullable Object value) {
    if (value != null) {
      facts.put(dimension.label(), value.toString());
    }
  }

  /** Numbers that are read together. */
  record Group(String heading, List<Figure> figures) {}
}
