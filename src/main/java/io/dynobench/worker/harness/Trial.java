package io.dynobench.worker.harness;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.EngineDescription;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen in one trial.
 *
 * @param accuracy null for workloads that compare nothing
 */
record Trial(
    Message.Start start,
    EngineDescription actual,
    Times times,
    Overhead overhead,
    MemoryPeaks memory,
    List<WarmUp> warmUps,
    Timed timed,
    @Nullable Correct accuracy,
    SystemPass.Outcome system) {

  /**
   * When it was, and what it took.
   *
   * @param phases how long each took the process
   */
  record Times(
      Instant startedAt,
      Instant endedAt,
      long loadNanos,
      long coldStartNanos,
      Map<TrialPhase, Duration> phases) {}

  /**
   * What the harness adds to a call.
   *
   * @param floorNanos of the timed loop, barrier included
   * @param emptyBarrierNanos of the barrier alone
   */
  record Overhead(long floorNanos, long emptyBarrierNanos) {}

  TrialSpec spec() {
    return start.spec();
  }

  ModelArtifact artifact() {
    return start.model();
  }

  Recordings recordings() {
    return timed.recordings();
  }

  /** Samples per second. */
  double throughput() {
    return spec().batchSize() * timed.perSecond();
  }
}
