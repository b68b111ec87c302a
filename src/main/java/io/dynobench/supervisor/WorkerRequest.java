package io.dynobench.supervisor;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import java.nio.file.Path;
import java.util.Map;

/**
 * One trial for a worker.
 *
 * @param environment what the device needs in the worker's environment, for example {@code
 *     CUDA_VISIBLE_DEVICES}
 * @param powerMetered whether somebody watches the device's power, so that the worker makes a base
 *     phase and an energy pass
 * @param logFile receives the worker's stdout and stderr, capped
 * @param samplesFile receives the raw samples
 */
public record WorkerRequest(
    TrialSpec spec,
    ModelArtifact model,
    Map<String, String> environment,
    boolean powerMetered,
    Path logFile,
    Path samplesFile) {}
