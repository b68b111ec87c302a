package io.dynobench.worker.training;

import io.dynobench.analysis.Wilson;
import io.dynobench.bench.Interval;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.worker.engine.StepParts;
import io.dynobench.zoo.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds what was learned to what the harness has seen of the steps. */
final class TrainingReport {

  private final Course course;
  private final Lesson lesson;
  private final Measurement steps;
  private final Map<Metric, Double> metrics;
  private final Map<Metric, String> missing;
  private final Map<Metric, Interval> confidence;
  private final Map<String, String> provenance;

  /**
   * @param steps as calls of the harness
   */
  TrainingReport(Measurement steps, Course course) {
    this.course = course;
    this.lesson = course.lesson();
    this.steps = steps;
    metrics = new HashMap<>(steps.metrics());
    missing = new HashMap<>(steps.missing());
    confidence = new HashMap<>(steps.confidence());
    provenance = new HashMap<>(steps.provenance());
  }

  Measurement measurement() {
    times();
    parts();
    loss();
    accuracy();
    data();
    artefact();
    return new Measurement(metrics, missing, confidence, steps.reasons(), provenance);
  }

  private void times() {
    double throughput = Objects.requireNonNull(metrics.get(Metric.THROUGHPUT));
    metrics.put(Metric.TRAIN_SECONDS_PER_SAMPLE, 1 / throughput);
    Interval interval = confidence.get(Metric.THROUGHPUT);
    if (interval != null && interval.low() > 0) {
      confidence.put(
          Metric.TRAIN_SECONDS_PER_SAMPLE, new Interval(1 / interval.high(), 1 / interval.low()));
    }
    long samples = lesson.training().count();
    Course.Epochs epochs = course.epochs();
    if (epochs.steps() > 0) {
      double perSample = epochs.seconds() / (epochs.steps() * (double) lesson.batchSize());
      metrics.put(Metric.TRAIN_SECONDS_PER_EPOCH, perSample * samples);
    } else {
      missing.put(
          Metric.TRAIN_SECONDS_PER_EPOCH,
          "%,d steps of %,d samples are no whole pass over the %,d of the data set"
              .formatted(course.curve().steps(), lesson.batchSize(), samples));
    }
  }

  private void parts() {
    StepParts parts = course.parts();
    if (!parts.known()) {
      List.of(Metric.TRAIN_FORWARD_MS, Metric.TRAIN_BACKWARD_MS, Metric.TRAIN_UPDATE_MS)
          .forEach(
              metric ->
                  missing.put(metric, "the device computes while the next part is queued already"));
      return;
    }
    double millis = 1e6 * course.curve().steps();
    metrics.put(Metric.TRAIN_FORWARD_MS, parts.forward() / millis);
    metrics.put(Metric.TRAIN_BACKWARD_MS, parts.backward() / millis);
    metrics.put(Metric.TRAIN_UPDATE_MS, parts.update() / millis);
  }

  private void loss() {
    course
        .curve()
        .loss()
        .ifPresentOrElse(
            loss -> metrics.put(Metric.TRAIN_LOSS, loss),
            () ->
                missing.put(
                    Metric.TRAIN_LOSS,
                    "training diverged: the loss was not a number from step %d on"
                        .formatted(course.curve().diverged())));
  }

  private void accuracy() {
    Validation.Outcome outcome = course.validated();
    if (outcome == null) {
      String why =
          lesson.test() != null
              ? "training diverged: the scores are not numbers"
              : lesson.data().format() == LabelledData.Format.SYNTHETIC
                  ? "the labels of synthetic data are random"
                  : "the data set %s has no part to validate on".formatted(lesson.data().name());
      missing.put(Metric.TOP1_PERCENT, why);
      missing.put(Metric.TOP5_PERCENT, why);
      return;
    }
    proportion(Metric.TOP1_PERCENT, outcome.top1(), outcome.samples());
    proportion(Metric.TOP5_PERCENT, outcome.top5(), outcome.samples());
  }

  private void proportion(Metric metric, double right, long of) {
    metrics.put(metric, 100.0 * right / of);
    Interval interval = Wilson.interval(right, of);
    confidence.put(metric, new Interval(100 * interval.low(), 100 * interval.high()));
  }

  private void data() {
    provenance.put("dataset.name", lesson.data().name());
    provenance.put("dataset.split", "training");
    provenance.put("dataset.samples", String.valueOf(lesson.training().count()));
    sha256("dataset.sha256", Split.TRAINING);
    var test = lesson.test();
    if (test != null) {
      provenance.put("validation.samples", String.valueOf(test.count()));
      sha256("validation.sha256", Split.TEST);
    }
    provenance.put("optimizer", lesson.rule().optimizer().id());
    provenance.put("optimizer.constants", lesson.rule().constants());
    provenance.put("training.epochs", String.valueOf(course.curve().epochs()));
    provenance.put("training.steps", String.valueOf(course.curve().steps()));
    provenance.put("training.warmUp", "steps that were undone before the first one that counts");
  }

  private void sha256(String key, Split split) {
    LabelledData.Part part = lesson.data().parts().get(split);
    if (part != null) {
      provenance.put(key, part.sha256());
    }
  }

  private void artefact() {
    Fingerprint file = course.artefact().file();
    if (file != null) {
      provenance.put("parameters.sha256", file.sha256());
      provenance.put("parameters.bytes", String.valueOf(file.size()));
    } else {
      provenance.put("parameters", "not kept: " + course.artefact().missing());
    }
  }
}
