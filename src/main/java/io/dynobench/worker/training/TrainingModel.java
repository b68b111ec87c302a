package io.dynobench.worker.training;

import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.Learner;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.ModelStream;
import io.dynobench.worker.engine.TrialFailure;
import java.util.function.Consumer;

/** A network that learns, for the harness: one call is one step. */
final class TrainingModel implements LoadedModel {

  private final Lesson lesson;
  private final Learner learner;
  private final Course course;

  TrainingModel(Lesson lesson, Learner learner, Consumer<Message> server) throws TrialFailure {
    this.lesson = lesson;
    this.learner = learner;
    this.course = new Course(lesson, learner, server);
  }

  Course course() {
    return course;
  }

  @Override
  public ModelStream open(int index) throws TrialFailure {
    return new TrainingStream(lesson, learner, course, System::nanoTime);
  }

  @Override
  public EngineDescription describe() {
    EngineDescription engine = learner.describe();
    return new EngineDescription(
        engine.name(),
        engine.version(),
        engine.device(),
        engine.precision(),
        engine.provider(),
        engine.intraOpThreads(),
        engine.interOpThreads(),
        engine.clock() + ", standing still while batches are prepared and the network is validated",
        engine.more());
  }

  @Override
  public void close() {
    learner.close();
  }
}
