package io.dynobench.supervisor;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trial for a worker.
 *
 * @param environment what the device needs in the worker's environment, for example {@code
 *     CUDA_VISIBLE_DEVICES}
 * @param powerMetered whether somebody watches the device's power, so that the worker makes a base
 *     phase and an energy pass
 * @param logFile receives the worker's stdout and stderr, capped
 * @param samplesFile receives the raw samples
 * @param data labelled data; null for workloads that need none
 * @param parametersFile receives what training has learned; null for other workloads
 * @param memoryLimitMib more than so much private memory the process does not get, all of it
 *     counted from its start; null for no limit
 */
public record WorkerRequest(
    TrialSpec spec,
    ModelArtifact model,
    Map<String, String> environment,
    boolean powerMetered,
    Path logFile,
    Path samplesFile,
    @Nullable LabelledData data,
    @Nullable Path parametersFile,
    @Nullable Integer memoryLimitMib) {

  /** Of a workload that needs no labels, leaves nothing behind and may take the whole memory. */
  public WorkerRequest(
      TrialSpec spec,
      ModelArtifact model,
      Map<String, String> environment,
      boolean powerMetered,
      Path logFile,
      Path samplesFile) {
    this(spec, model, environment, powerMetered, logFile, samplesFile, null, null, null);
  }
}
