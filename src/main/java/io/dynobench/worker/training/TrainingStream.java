package io.dynobench.worker.training;

import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * One step of training after the other. Its clock stands still while the next batch is prepared and
 * while the network is validated, so that what is timed are steps.
 *
 * <p>Steps after the timed pass are the load for a power meter, whose clock never stands still.
 * They are made on one batch, which is on the device already, so that this one does not either.
 *
 * <p>Steps before the timed pass warm everything up, and are undone right before it: the same seed
 * makes the same curve, however long the warm-up took.
 */
final class TrainingStream implements ModelStream {

  private final Lesson lesson;
  private final Learner learner;
  private final Course course;
  private final LongSupplier clock;
  private final Batch batch;
  private Order order;
  private long position;
  private boolean stepped;
  private boolean timed;
  private boolean over;
  private long stoodStill;

  /**
   * @param clock in nanoseconds
   */
  TrainingStream(Lesson lesson, Learner learner, Course course, LongSupplier clock)
      throws TrialFailure {
    this.lesson = lesson;
    this.learner = learner;
    this.course = course;
    this.clock = clock;
    batch = new Batch(lesson.batchSize(), lesson.network().input().elements());
    order = order();
    prepare();
  }

  private Order order() {
    return new Order(Math.toIntExact(lesson.training().count()), lesson.start().spec().seed());
  }

  @Override
  public void issue() {
    if (timed) {
      course.begins(nanoTime());
    }
    learner.step();
    stepped = true;
  }

  @Override
  public void complete() {
    double loss = learner.awaitLoss();
    if (!stepped || over) {
      return;
    }
    stepped = false;
    long begin = clock.getAsLong();
    if (timed) {
      note(loss, begin - stoodStill);
    }
    prepare();
    stoodStill += clock.getAsLong() - begin;
  }

  private void note(double loss, long now) {
    try {
      course.made(loss, now);
    } catch (IOException e) {
      throw new IllegalStateException(lesson.unreadable(e));
    }
  }

  private void prepare() {
    try {
      batch.fill(lesson.training(), lesson.batchSize(), place -> order.at(position + place));
    } catch (IOException e) {
      throw new IllegalStateException(lesson.unreadable(e));
    }
    position += lesson.batchSize();
    learner.take(batch.samples(), batch.labels(), lesson.batchSize());
  }

  @Override
  public void beforeTimed() {
    learner.restart();
    order = order();
    position = 0;
    prepare();
    course.starts();
    timed = true;
  }

  @Override
  public void afterTimed() throws TrialFailure {
    timed = false;
    over = true;
    try {
      course.ends();
    } catch (IOException e) {
      throw lesson.unreadable(e);
    }
  }

  @Override
  public void issueNothing() {
    learner.stepNothing();
  }

  @Override
  public float[] infer(float[] samples) {
    throw new UnsupportedOperationException("a network that learns is not asked for labels");
  }

  @Override
  public long nanoTime() {
    return clock.getAsLong() - stoodStill;
  }

  /** The batch's memory is the caller's as in inference, where one batch counts. */
  @Override
  public long spareInputBytes() {
    return 0;
  }
}
