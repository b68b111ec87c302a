package io.dynobench.results;

import io.dynobench.analysis.Roofline;
import io.dynobench.bench.Figures;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A metric as the page of a result shows it.
 *
 * @param id of the metric, also where the methodology explains it
 * @param value null when it is unknown
 * @param interval the 95 % interval in words, or why there is none; null when none is wanted
 * @param reason why it is unknown; null when it is known
 */
record Figure(
    String id,
    String label,
    @Nullable String value,
    String unit,
    @Nullable String interval,
    @Nullable String reason,
    String meaning) {

  /** Units of which there are millions and billions. */
  private static final Set<String> COUNTS = Set.of("op/s", "FLOP", "MAC", "B/s");

  private static final String TOO_FEW = "INSUFFICIENT_SAMPLES_";

  /** Empty when nothing is known, not even why. */
  static Optional<Figure> of(Metric metric, Result result) {
    @Nullable Double value = result.metric(metric);
    @Nullable String reason = result.missing().get(metric);
    if (value != null) {
      return Optional.of(known(metric, value, interval(metric, result)));
    }
    return reason == null ? Optional.empty() : Optional.of(unknown(metric, reason));
  }

  /** A latency of a whole batch, shared out over its samples. */
  static Optional<Figure> perSample(Metric latency, Result result) {
    @Nullable Double value = result.metric(latency);
    @Nullable Integer batch = result.batchSize();
    if (value == null || batch == null) {
      return Optional.empty();
    }
    @Nullable Interval interval = result.confidence().get(latency);
    return Optional.of(
        new Figure(
            "latency-per-sample",
            MetricLabels.of(latency) + " per sample",
            Figures.text(value / batch),
            latency.unit(),
            interval == null ? null : words(interval, batch),
            null,
            "the same ÷ batch size (%d); not how long a sample waits: that is the whole batch"
                .formatted(batch)));
  }

  /**
   * Operations ÷ bandwidth of a device, from which on operations and no longer the memory limit a
   * model; empty without operations.
   */
  static Optional<Figure> ridgePoint(Result result) {
    @Nullable Double operations = result.metric(Metric.OPERATIONS_PER_SECOND);
    @Nullable Double bandwidth = result.metric(Metric.BANDWIDTH);
    if (operations == null) {
      return Optional.empty();
    }
    @Nullable Double ridge = Roofline.ridgePoint(operations, bandwidth);
    return Optional.of(
        new Figure(
            "ridgePoint",
            "Ridge point",
            ridge == null ? null : Figures.text(ridge),
            "op/B",
            null,
            ridge == null ? "it takes a bandwidth" : null,
            "operations per byte from which on operations and no longer the memory limit a model"));
  }

  /** The value with its unit; an en dash when it is unknown. */
  String words() {
    return value == null ? Figures.UNKNOWN : value + " " + unit;
  }

  private static Figure known(Metric metric, double value, @Nullable String interval) {
    String unit = metric.unit();
    Prefix prefix = COUNTS.contains(unit) ? Prefix.of(value) : Prefix.NONE;
    return new Figure(
        metric.id(),
        MetricLabels.of(metric),
        Figures.text(value / prefix.factor()),
        prefix.sign() + unit,
        interval,
        null,
        metric.meaning());
  }

  private static Figure unknown(Metric metric, String reason) {
    return new Figure(
        metric.id(), MetricLabels.of(metric), null, metric.unit(), null, reason, metric.meaning());
  }

  private static @Nullable String interval(Metric metric, Result result) {
    @Nullable Interval interval = result.confidence().get(metric);
    if (interval != null) {
      return words(interval, 1);
    }
    String[] name = metric.name().split("_");
    boolean few = name.length > 1 && result.quality().reasons().contains(TOO_FEW + name[1]);
    // Of everything measured here the throughput has one, unless too few windows hold a call.
    boolean wanted =
        metric == Metric.THROUGHPUT && result.provenance().containsKey("confidence.method");
    return few || wanted ? "too few calls" : null;
  }

  private static String words(Interval interval, int divisor) {
    return Figures.text(interval.low() / divisor) + " – " + Figures.text(interval.high() / divisor);
  }

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
