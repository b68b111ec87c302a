package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is said about the latency of calls, as metrics.
 *
 * @param metrics in ms, the coefficient of variation in %; the spread is absent for a single call
 * @param confidence of percentiles, in ms, where there are enough calls for one
 * @param reasons which percentiles have too few calls for an interval
 */
public record LatencyFigures(
    Map<Metric, Double> metrics, Map<Metric, Interval> confidence, Set<QualityReason> reasons) {

  private static final double NANOS_PER_MS = 1e6;

  private record Percentile(double p, QualityReason tooFew) {}

  private static final Map<Metric, Percentile> PERCENTILES = new LinkedHashMap<>();

  static {
    PERCENTILES.put(
        Metric.LATENCY_P50_MS, new Percentile(0.5, QualityReason.INSUFFICIENT_SAMPLES_P50));
    PERCENTILES.put(
        Metric.LATENCY_P90_MS, new Percentile(0.9, QualityReason.INSUFFICIENT_SAMPLES_P90));
    PERCENTILES.put(
        Metric.LATENCY_P95_MS, new Percentile(0.95, QualityReason.INSUFFICIENT_SAMPLES_P95));
    PERCENTILES.put(
        Metric.LATENCY_P97_MS, new Percentile(0.97, QualityReason.INSUFFICIENT_SAMPLES_P97));
    PERCENTILES.put(
        Metric.LATENCY_P99_MS, new Percentile(0.99, QualityReason.INSUFFICIENT_SAMPLES_P99));
    PERCENTILES.put(
        Metric.LATENCY_P999_MS, new Percentile(0.999, QualityReason.INSUFFICIENT_SAMPLES_P999));
  }

  /** What a call without an end takes from everything but the shortest. */
  private static final Set<Metric> NEED_ALL = EnumSet.noneOf(Metric.class);

  static {
    NEED_ALL.addAll(PERCENTILES.keySet());
    NEED_ALL.add(Metric.LATENCY_MEAN_MS);
    NEED_ALL.add(Metric.LATENCY_STDEV_MS);
    NEED_ALL.add(Metric.LATENCY_COV_PERCENT);
    NEED_ALL.add(Metric.LATENCY_MAX_MS);
  }

  public LatencyFigures {
    metrics = Map.copyOf(metrics);
    confidence = Map.copyOf(confidence);
    reasons = Set.copyOf(reasons);
  }

  /**
   * @param nanos durations of calls, at least one, in any order; not changed
   */
  public static LatencyFigures of(long[] nanos) {
    LatencySummary summary = LatencySummary.of(nanos);
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    Map<Metric, Interval> confidence = new EnumMap<>(Metric.class);
    Set<QualityReason> reasons = EnumSet.noneOf(QualityReason.class);
    metrics.put(Metric.LATENCY_MEAN_MS, summary.mean() / NANOS_PER_MS);
    metrics.put(Metric.LATENCY_MIN_MS, summary.min() / NANOS_PER_MS);
    metrics.put(Metric.LATENCY_MAX_MS, summary.max() / NANOS_PER_MS);
    Double stdev = summary.stdev();
    if (stdev != null) {
      metrics.put(Metric.LATENCY_STDEV_MS, stdev / NANOS_PER_MS);
      if (summary.mean() > 0) {
        metrics.put(Metric.LATENCY_COV_PERCENT, 100 * stdev / summary.mean());
      }
    }
    PERCENTILES.forEach(
        (metric, percentile) -> {
          metrics.put(metric, summary.percentile(percentile.p) / NANOS_PER_MS);
          OrderStatistics.interval(summary.sorted(), percentile.p)
              .ifPresentOrElse(
                  interval -> confidence.put(metric, inMs(interval)),
                  () -> reasons.add(percentile.tooFew));
        });
    return new LatencyFigures(metrics, confidence, reasons);
  }

  /**
   * The metrics that tell about all calls: they are not known when some never ended, as those are
   * the longest.
   */
  public static Set<Metric> needAll() {
    return Collections.unmodifiableSet(NEED_ALL);
  }

  /** What remains to be said when more calls were made than ended. */
  public LatencyFigures ofSome() {
    Map<Metric, Double> known = new EnumMap<>(metrics);
    known.keySet().removeAll(NEED_ALL);
    return new LatencyFigures(known, Map.of(), Set.of());
  }

  /** Whether a reason is one that {@link #of} decides about. */
  public static boolean decides(QualityReason reason) {
    return PERCENTILES.values().stream().anyMatch(each -> each.tooFew == reason);
  }

  private static Interval inMs(Interval nanos) {
    return new Interval(nanos.low() / NANOS_PER_MS, nanos.high() / NANOS_PER_MS);
  }
}
