package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial as REST and pages show it.
 *
 * @param number order in its job, from 0
 * @param reason code of its end; null unless it failed, was cancelled or skipped
 * @param threads per stream as asked for; null shares out the cores
 * @param arrivalRate requests/s of an open loop; null for closed loops
 * @param fork the worker process that runs, or runs next, or was the last, from 1
 * @param forks worker processes that measure it, one after the other
 * @param progress 0 to 1, all forks together
 * @param phase a {@link io.dynobench.bench.TrialPhase} by its id, from {@code load} to {@code
 *     energy}; null unless it runs
 * @param throughput samples/s, of the last window while it runs
 * @param startedAt, endedAt when its last worker had the device
 * @param settings of the workload; null for those that have none
 */
public record TrialView(
    UUID id,
    UUID jobId,
    int number,
    TrialState state,
    @Nullable String reason,
    @Nullable String detail,
    int attempt,
    String model,
    String engine,
    Precision precision,
    String node,
    String device,
    String deviceName,
    int batchSize,
    int streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    int fork,
    int forks,
    Profile profile,
    Workload workload,
    long seed,
    double progress,
    @Nullable String phase,
    @Nullable Double throughput,
    @Nullable UUID resultId,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable WorkloadSettings settings) {

  /**
   * @param reported the last report of its worker; null when there is none
   */
  static TrialView of(TrialRow row, LiveProgress.@Nullable Report reported) {
    LiveProgress.@Nullable Report live = row.state() == TrialState.RUNNING ? reported : null;
    return new TrialView(
        row.id(),
        row.jobId(),
        row.number(),
        row.state(),
        row.reason(),
        row.detail(),
        row.attempt(),
        row.spec().model(),
        row.spec().engine(),
        row.spec().precision(),
        row.node(),
        row.spec().device(),
        row.deviceName(),
        row.spec().batchSize(),
        row.spec().streams(),
        row.spec().threads(),
        row.spec().arrivalRate(),
        row.fork(),
        row.spec().forks(),
        row.spec().profile(),
        row.spec().workload(),
        row.spec().seed(),
        progress(row, live == null ? 0 : live.fraction()),
        live != null ? live.phase() : null,
        live != null ? live.throughput() : row.throughput(),
        row.resultId(),
        row.queuedAt(),
        row.startedAt(),
        row.endedAt(),
        row.spec().settings());
  }

  private static double progress(TrialRow row, double ofFork) {
    return row.state().isEnd() ? 1 : (row.fork() - 1 + ofFork) / row.spec().forks();
  }
}
