package io.dynobench.worker.training;

import io.dynobench.bench.Interval;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.worker.engine.StepParts;
import io.dynobench.worker.harness.Correct;
import io.dynobench.worker.harness.Findings;
import io.dynobench.zoo.Fingerprint;
import java.util.List;
import java.util.Objects;

/** Adds what was learned to what the harness has seen of the steps. */
final class TrainingReport {

  private final Course course;
  private final Lesson lesson;
  private final Measurement steps;
  private final Findings findings;

  /**
   * @param steps as calls of the harness
   */
  TrainingReport(Measurement steps, Course course) {
    this.course = course;
    this.lesson = course.lesson();
    this.steps = steps;
    findings = new Findings(steps);
  }

  Measurement measurement() {
    times();
    parts();
    loss();
    accuracy();
    data();
    artefact();
    return findings.measurement();
  }

  private void times() {
    double throughput = Objects.requireNonNull(steps.metrics().get(Metric.THROUGHPUT));
    findings.metric(Metric.TRAIN_SECONDS_PER_SAMPLE, 1 / throughput);
    Interval interval = steps.confidence().get(Metric.THROUGHPUT);
    if (interval != null && interval.low() > 0) {
      findings.confidence(
          Metric.TRAIN_SECONDS_PER_SAMPLE, new Interval(1 / interval.high(), 1 / interval.low()));
    }
    long samples = lesson.training().count();
    Course.Epochs epochs = course.epochs();
    if (epochs.steps() > 0) {
      double perSample = epochs.seconds() / (epochs.steps() * (double) lesson.batchSize());
      findings.metric(Metric.TRAIN_SECONDS_PER_EPOCH, perSample * samples);
    } else {
      findings.missing(
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
                  findings.missing(
                      metric, "the device computes while the next part is queued already"));
      return;
    }
    double millis = 1e6 * course.curve().steps();
    findings.metric(Metric.TRAIN_FORWARD_MS, parts.forward() / millis);
    findings.metric(Metric.TRAIN_BACKWARD_MS, parts.backward() / millis);
    findings.metric(Metric.TRAIN_UPDATE_MS, parts.update() / millis);
  }

  private void loss() {
    course
        .curve()
        .loss()
        .ifPresentOrElse(
            loss -> findings.metric(Metric.TRAIN_LOSS, loss),
            () ->
                findings.missing(
                    Metric.TRAIN_LOSS,
                    "training diverged: the loss was not a number from step %d on"
                        .formatted(course.curve().diverged())));
  }

  private void accuracy() {
    Correct right = course.validated();
    if (right != null) {
      right.report(findings);
      return;
    }
    String why =
        lesson.test() != null
            ? "training diverged: the scores are not numbers"
            : lesson.data().format() == LabelledData.Format.SYNTHETIC
                ? "the labels of synthetic data are random"
                : "the data set %s has no part to validate on".formatted(lesson.data().name());
    findings.missing(Metric.TOP1_PERCENT, why);
    findings.missing(Metric.TOP5_PERCENT, why);
  }

  private void data() {
    findings.provenance("dataset.name", lesson.data().name());
    findings.provenance("dataset.split", "training");
    findings.provenance("dataset.samples", String.valueOf(lesson.training().count()));
    sha256("dataset.sha256", Split.TRAINING);
    var test = lesson.test();
    if (test != null) {
      findings.provenance("validation.split", "test");
      findings.provenance("validation.samples", String.valueOf(test.count()));
      sha256("validation.sha256", Split.TEST);
    }
    findings.provenance("optimizer", lesson.rule().optimizer().id());
    findings.provenance("optimizer.constants", lesson.rule().constants());
    findings.provenance("training.epochs", String.valueOf(course.curve().epochs()));
    findings.provenance("training.steps", String.valueOf(course.curve().steps()));
    findings.provenance(
        "training.warmUp", "steps that were undone before the first one that counts");
  }

  private void sha256(String key, Split split) {
    LabelledData.Part part = lesson.data().parts().get(split);
    if (part != null) {
      findings.provenance(key, part.sha256());
    }
  }

  private void artefact() {
    Fingerprint file = course.artefact().file();
    if (file != null) {
      findings.provenance("parameters.sha256", file.sha256());
      findings.provenance("parameters.bytes", String.valueOf(file.size()));
    } else {
      findings.provenance("parameters", "not kept: " + course.artefact().missing());
    }
  }
}
