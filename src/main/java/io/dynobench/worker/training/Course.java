package io.dynobench.worker.training;

import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.StepParts;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.harness.Correct;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What becomes of a network from the first timed step to the last, and what is kept of it. */
final class Course {

  private final Lesson lesson;
  private final Learner learner;
  private final LearningCurve curve;
  private final @Nullable Validation validation;
  private StepParts before = new StepParts(false, 0, 0, 0);
  private @Nullable StepParts parts;
  private long begin;
  private boolean begun;
  private Epochs epochs = new Epochs(0, 0);
  private @Nullable Correct validated;
  private long validatedAfter;
  private @Nullable Artefact artefact;

  Course(Lesson lesson, Learner learner, Consumer<Message> server) throws TrialFailure {
    this.lesson = lesson;
    this.learner = learner;
    curve = new LearningCurve(server, lesson.batchSize(), lesson.training().count());
    var test = lesson.test();
    validation = test == null ? null : new Validation(test, lesson.batchSize());
  }

  /**
   * The whole epochs so far.
   *
   * @param steps up to the end of the last one
   * @param seconds that they took
   */
  record Epochs(long steps, double seconds) {}

  /** The next step is the first one. */
  void starts() {
    before = learner.parts();
  }

  /**
   * @param now on the clock of the steps, in nanoseconds
   */
  void begins(long now) {
    if (!begun) {
      begin = now;
      begun = true;
    }
  }

  /**
   * @param now on the clock of the steps, in nanoseconds
   */
  void made(double loss, long now) throws IOException {
    curve.made(loss, (now - begin) / 1e9);
    if (curve.endsEpoch()) {
      epochs = new Epochs(curve.steps(), curve.seconds());
      if (curve.due()) {
        validate();
      }
    }
  }

  private void validate() throws IOException {
    if (validation != null) {
      validated = validation.of(learner);
      validatedAfter = curve.steps();
    }
    curve.validated(validated == null ? null : validated.top1Percent());
  }

  /** No step follows that counts. */
  void ends() throws IOException {
    parts = learner.parts().since(before);
    if (validatedAfter < curve.steps()) {
      validate();
    }
    artefact = Artefact.of(this, learner);
  }

  Lesson lesson() {
    return lesson;
  }

  LearningCurve curve() {
    return curve;
  }

  Epochs epochs() {
    return epochs;
  }

  /** Of all timed steps together. */
  StepParts parts() {
    return Objects.requireNonNull(parts);
  }

  /**
   * After the last step; null where there is nothing to validate on, or the scores are no numbers.
   */
  @Nullable Correct validated() {
    return validated;
  }

  Artefact artefact() {
    return Objects.requireNonNull(artefact);
  }
}
