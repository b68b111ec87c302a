package io.dynobench.worker.training;

import io.dynobench.bench.Measurement;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.TrialFailure;
import io.dynobench.worker.harness.Harness;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;

/** Runs one trial of the workload {@code training}. */
public final class Training {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message> server;

  /**
   * @param clock for the times of day in the provenance
   * @param server hears of phases, of progress and of the learning curve
   */
  public Training(Engine engine, Clock clock, Consumer<Message> server) {
    this.engine = engine;
    this.clock = clock;
    this.server = server;
  }

  /**
   * Trains, times the steps, writes the raw samples and what was learned.
   *
   * @throws TrialFailure when there cannot be a result
   * @throws IOException when files cannot be written
   */
  public Measurement run(Message.Start start)
      throws TrialFailure, IOException, InterruptedException {
    Lesson lesson = Lesson.of(start);
    var trained = new TrainingEngine(engine, lesson, server);
    Measurement steps = new Harness(trained, clock, server, lesson.limit()).run(start);
    return new TrainingReport(steps, trained.course()).measurement();
  }
}
