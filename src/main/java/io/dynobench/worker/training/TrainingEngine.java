package io.dynobench.worker.training;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.TrialFailure;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine whose models learn when they are called. */
final class TrainingEngine implements Engine {

  private final Engine engine;
  private final Lesson lesson;
  private final Consumer<Message> server;
  private @Nullable TrainingModel loaded;

  TrainingEngine(Engine engine, Lesson lesson, Consumer<Message> server) {
    this.engine = engine;
    this.lesson = lesson;
    this.server = server;
  }

  @Override
  public String id() {
    return engine.id();
  }

  @Override
  public void prepare(TrialSpec spec, int threads) throws TrialFailure {
    engine.prepare(spec, threads);
  }

  @Override
  public LoadedModel load(ModelArtifact artifact, TrialSpec spec) throws TrialFailure {
    var learner =
        engine.learner(artifact, lesson.network(), lesson.rule(), spec, (int) spec.seed());
    loaded = new TrainingModel(lesson, learner, server);
    return loaded;
  }

  /** What became of the network. */
  Course course() {
    return Objects.requireNonNull(loaded).course();
  }
}
