package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Workload;
import io.dynobench.models.TrainedModelRecorder;
import io.dynobench.models.TrainedModelRecorder.Kept;
import io.dynobench.models.TrainedModelRecorder.NotKept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes over what a trial has trained, and has its result say what became of it. */
@Component
class KeepTrained {

  /** Provenance: the model that jobs can name. */
  static final String MODEL = "parameters.model";

  static final String SHA256 = "parameters.sha256";
  static final String BYTES = "parameters.bytes";

  private static final String NOT_KEPT = "parameters";

  private static final Logger log = LoggerFactory.getLogger(KeepTrained.class);

  private final TrainedModelRecorder models;
  private final TrialFiles files;

  KeepTrained(TrainedModelRecorder models, TrialFiles files) {
    this.models = models;
    this.files = files;
  }

  /**
   * @return the measurement with where the parameters are, or why they are nowhere
   */
  Measurement keep(TrialRow trial, Measurement measured) {
    Path file = files.parameters(trial);
    if (trial.spec().workload() != Workload.TRAINING || !Files.exists(file)) {
      return measured;
    }
    Map<String, String> provenance = new HashMap<>(measured.provenance());
    TrainedModelRecorder.Outcome outcome = outcome(trial, file);
    if (outcome instanceof Kept kept) {
      provenance.put(MODEL, kept.id());
      provenance.put(SHA256, kept.sha256());
      provenance.put(BYTES, String.valueOf(kept.size()));
    } else if (outcome instanceof NotKept not) {
      provenance.put(NOT_KEPT, "not kept: " + not.why());
    }
    return new Measurement(
        measured.metrics(),
        measured.missing(),
        measured.confidence(),
        measured.reasons(),
        provenance);
  }

  /** A disk that is full is no reason to lose what was measured. */
  private TrainedModelRecorder.Outcome outcome(TrialRow trial, Path file) {
    try {
      return models.keep(file, trial.spec().model());
    } catch (IOException e) {
      log.warn("What trial {} has trained cannot be kept", trial.id(), e);
      return new NotKept("the file cannot be kept: " + e);
    }
  }
}
