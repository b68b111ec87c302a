package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.models.TrainedModel;
import io.dynobench.models.TrainedModelRecorder;
import io.dynobench.results.ResultDraft;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a model of what a trial has trained. */
@Component
class RecordTrained {

  private final TrainedModelRecorder models;

  RecordTrained(TrainedModelRecorder models) {
    this.models = models;
  }

  /** Does nothing where no parameters were kept. Joins the caller's transaction. */
  void record(TrialRow trial, ResultDraft result, UUID resultId, Instant trainedAt) {
    Map<String, String> provenance = result.provenance();
    if (!(trial.spec().settings() instanceof WorkloadSettings.Training training)
        || !provenance.containsKey(KeepTrained.MODEL)) {
      return;
    }
    models.record(
        new TrainedModel(
            Objects.requireNonNull(provenance.get(KeepTrained.SHA256)),
            trial.spec().model(),
            number(provenance.get(KeepTrained.BYTES)),
            training.dataset(),
            Objects.requireNonNull(training.optimizer()).id(),
            number(provenance.get("training.epochs")),
            number(provenance.get("training.steps")),
            result.metrics().get(Metric.TOP1_PERCENT),
            resultId,
            trainedAt));
  }

  /** 0 where a worker of another version did not say. */
  private static long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }
}
