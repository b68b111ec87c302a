package io.dynobench.worker.harness;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was seen in one trial.
 *
 * @param threads intra-operation threads per stream that were set
 * @param peakBytes nothing when the peak of memory is not known
 * @param emptyBarrierNanos what the barrier of every call costs
 */
record Trial(
    TrialSpec spec,
    ModelArtifact artifact,
    int threads,
    long loadNanos,
    long coldStartNanos,
    List<WarmUp> warmUps,
    Recordings recordings,
    Optional<Long> peakBytes,
    long emptyBarrierNanos,
    Instant startedAt,
    Instant endedAt) {}
