package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result before it has an id: one measured, imported or submitted row.
 *
 * @param precision as jobs spell it, or verbatim from an import
 * @param deviceName the hardware as its maker or the publication calls it
 * @param arrivalRate requests per second of an open loop; null for closed loops
 * @param forks worker processes that measured it
 * @param grade A to D; null when it was not graded
 * @param flags reason codes that lower the trust in the numbers
 * @param provenance flat, dotted keys
 */
public record ResultDraft(
    Origin origin,
    @Nullable String collection,
    @Nullable UUID jobId,
    @Nullable UUID trialId,
    String workload,
    @Nullable String model,
    @Nullable String family,
    @Nullable String task,
    @Nullable String engine,
    @Nullable String node,
    @Nullable String device,
    @Nullable String deviceName,
    @Nullable String hardware,
    @Nullable String operatingMode,
    @Nullable String precision,
    @Nullable Double pruningPercent,
    @Nullable String variant,
    @Nullable String dataset,
    @Nullable Integer batchSize,
    @Nullable Integer streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    @Nullable Integer forks,
    @Nullable String profile,
    @Nullable String grade,
    Map<Metric, Double> metrics,
    Map<Metric, String> missing,
    Map<Metric, Interval> confidence,
    List<String> flags,
    Map<String, String> provenance,
    Map<String, String> tags) {

  public ResultDraft {
    if (origin == Origin.PREDICTED) {
      throw new IllegalArgumentException("a prediction is computed when asked for, never stored");
    }
  }
}
