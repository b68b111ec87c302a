package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencyFigures;
import io.dynobench.analysis.StudentT;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.Optional;

/** Throughput and latency with their intervals. */
final class Speed {

  private Speed() {}

  static void report(Trial trial, LatencyFigures latency, Windows windows, Findings findings) {
    findings.metric(Metric.THROUGHPUT, trial.throughput());
    throughputInterval(trial, windows.throughput())
        .ifPresent(it -> findings.confidence(Metric.THROUGHPUT, it));
    int unserved = trial.timed().unserved();
    LatencyFigures known = unserved > 0 ? latency.ofSome() : latency;
    known.metrics().forEach(findings::metric);
    known.confidence().forEach(findings::confidence);
    findings.reasons(known.reasons());
    for (Metric metric : LatencyFigures.needAll()) {
      if (!known.metrics().containsKey(metric)) {
        findings.missing(metric, why(trial, unserved));
      }
    }
  }

  private static String why(Trial trial, int unserved) {
    int served = trial.recordings().count();
    return unserved > 0
        ? "%d of %d requests were not served: the latency has no end"
            .formatted(unserved, served + unserved)
        : served == 1
            ? "a single call has no spread"
            : "no call took a time that the clock can tell";
  }

  /** The mean of the windows is the throughput; rounding must not put it beside its interval. */
  private static Optional<Interval> throughputInterval(Trial trial, double[] perSecond) {
    double value = trial.throughput();
    return Windows.tell(trial.timed().tellingCalls(), perSecond.length)
        ? StudentT.interval(perSecond)
            .map(
                it ->
                    new Interval(
                        Math.max(0, Math.min(value, it.low())), Math.max(value, it.high())))
        : Optional.empty();
  }
}
