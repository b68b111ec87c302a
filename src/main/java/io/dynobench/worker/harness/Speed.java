package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.analysis.OrderStatistics;
import io.dynobench.analysis.StudentT;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.Map;
import java.util.Optional;

/** Throughput and latency with their intervals. */
final class Speed {

  private static final double MS = 1e6;

  private static final Map<Metric, Double> PERCENTILES =
      Map.of(
          Metric.LATENCY_P50_MS, 0.5,
          Metric.LATENCY_P90_MS, 0.9,
          Metric.LATENCY_P95_MS, 0.95,
          Metric.LATENCY_P97_MS, 0.97,
          Metric.LATENCY_P99_MS, 0.99,
          Metric.LATENCY_P999_MS, 0.999);

  private Speed() {}

  static void report(Trial trial, LatencySummary latency, Windows windows, Findings findings) {
    findings.metric(Metric.THROUGHPUT, trial.throughput());
    throughputInterval(trial, windows.throughput())
        .ifPresent(it -> findings.confidence(Metric.THROUGHPUT, it));
    findings.metric(Metric.LATENCY_MEAN_MS, latency.mean() / MS);
    findings.metric(Metric.LATENCY_MIN_MS, latency.min() / MS);
    findings.metric(Metric.LATENCY_MAX_MS, latency.max() / MS);
    spread(latency, findings);
    PERCENTILES.forEach((metric, p) -> percentile(latency, metric, p, findings));
  }

  private static Optional<Interval> throughputInterval(Trial trial, double[] perSecond) {
    return Windows.tell(trial.recordings().count(), perSecond.length)
        ? StudentT.interval(perSecond)
            .map(samples -> new Interval(Math.max(0, samples.low()), samples.high()))
        : Optional.empty();
  }

  private static void spread(LatencySummary latency, Findings findings) {
    Double stdev = latency.stdev();
    if (stdev == null) {
      findings.missing(Metric.LATENCY_STDEV_MS, "a single call has no spread");
      findings.missing(Metric.LATENCY_COV_PERCENT, "a single call has no spread");
    } else {
      findings.metric(Metric.LATENCY_STDEV_MS, stdev / MS);
      findings.metric(Metric.LATENCY_COV_PERCENT, 100 * stdev / latency.mean());
    }
  }

  private static void percentile(
      LatencySummary latency, Metric metric, double p, Findings findings) {
    findings.metric(metric, latency.percentile(p) / MS);
    var interval = OrderStatistics.interval(latency.sorted(), p);
    interval.ifPresent(
        nanos -> findings.confidence(metric, new Interval(nanos.low() / MS, nanos.high() / MS)));
    if (interval.isEmpty()) {
      // LATENCY_P999_MS → INSUFFICIENT_SAMPLES_P999
      findings.reason(QualityReason.valueOf("INSUFFICIENT_SAMPLES_" + metric.name().split("_")[1]));
    }
  }
}
