package io.dynobench.jobs;

import io.dynobench.bench.Precision;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.bench.WorkloadSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trials as pages get them. */
final class TestTrials {

  private TestTrials() {}

  static TrialView queued(Workload workload, String model, int batchSize) {
    return of(workload, model, batchSize, Precision.FP32, TrialState.QUEUED, 0, null, null);
  }

  static TrialView succeeded(String model, int batchSize, @Nullable Double throughput) {
    return succeeded(model, batchSize, Precision.FP32, throughput);
  }

  static TrialView succeeded(
      String model, int batchSize, Precision precision, @Nullable Double throughput) {
    return of(
        Workload.INFERENCE, model, batchSize, precision, TrialState.SUCCEEDED, 1, throughput, null);
  }

  static TrialView in(TrialState state, String model, int batchSize, @Nullable String reason) {
    return of(Workload.INFERENCE, model, batchSize, Precision.FP32, state, 0.4, 12.0, reason);
  }

  private static TrialView of(
      Workload workload,
      String model,
      int batchSize,
      Precision precision,
      TrialState state,
      double progress,
      @Nullable Double throughput,
      @Nullable String reason) {
    return new TrialView(
        id(model + batchSize + precision),
        id("job"),
        0,
        state,
        reason,
        null,
        1,
        model,
        "pytorch",
        precision,
        "here",
        "cpu",
        "EPYC",
        batchSize,
        1,
        null,
        null,
        1,
        1,
        Profile.QUICK,
        workload,
        42,
        progress,
        null,
        throughput,
        null,
        Instant.EPOCH,
        null,
        null,
        workload == Workload.MAX_BATCH ? new WorkloadSettings.MaxBatch(null, 64, 60) : null);
  }

  private static UUID id(String of) {
    return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
  }
}
