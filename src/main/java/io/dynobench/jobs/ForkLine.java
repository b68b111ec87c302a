package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finished fork as a page shows it.
 *
 * @param throughput in samples/s
 */
record ForkLine(
    int fork, @Nullable Double throughput, @Nullable Double latencyP50Ms, Instant startedAt) {

  static ForkLine of(ForkRow row) {
    var metrics = row.measurement().metrics();
    return new ForkLine(
        row.fork(),
        metrics.get(Metric.THROUGHPUT),
        metrics.get(Metric.LATENCY_P50_MS),
        row.startedAt());
  }
}
