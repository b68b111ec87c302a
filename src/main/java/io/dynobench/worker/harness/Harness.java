package io.dynobench.worker.harness;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Runs one trial on an engine: loads, makes one pass after the other, sums up. */
public final class Harness {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message> server;
  private final Limit limit;

  /**
   * @param clock for the times of day in the provenance; durations come from the engine's own clock
   * @param server hears of phases and progress
   */
  public Harness(Engine engine, Clock clock, Consumer<Message> server) {
    this(engine, clock, server, Limit.NONE);
  }

  /** As the other, for timed passes that end in another way than the profile's. */
  public Harness(Engine engine, Clock clock, Consumer<Message> server, Limit limit) {
    this.engine = engine;
    this.clock = clock;
    this.server = server;
    this.limit = limit;
  }

  /**
   * Measures and writes the raw samples.
   *
   * @throws TrialFailure when there cannot be a result
   * @throws IOException when the raw samples cannot be written
   */
  public Measurement run(Message.Start start)
      throws TrialFailure, IOException, InterruptedException {
    Instant startedAt = clock.instant();
    TrialSpec spec = start.spec();
    Pace pace = limit.on(Pace.of(spec.profile()));
    try (var phases = new Phases(start, pace, server)) {
      phases.begin(TrialPhase.LOAD, 0);
      engine.prepare(spec, start.threads());
      ModelArtifact artifact = engine.fetch(start.model());
      AccuracyPass accuracy = AccuracyPass.of(start);
      var memory = MemoryPeaks.fromHere();
      long loading = System.nanoTime();
      LoadedModel model = engine.load(artifact, spec);
      long loadNanos = System.nanoTime() - loading;
      memory.end(MemoryPeaks.Part.LOAD, 0);
      Streams streams = Streams.open(model, spec.streams());
      var passes = new Passes(start, pace, streams, phases);
      long coldStart = passes.coldStart();
      EngineDescription actual = streams.first((stream, index) -> model.describe());
      actual.requireWhatWasAskedFor(spec, start.threads());
      passes.requireClasses(accuracy);
      phases.end(TrialPhase.LOAD, 1, loadNanos);
      if (start.powerMetered()) {
        passes.base();
      }
      passes.firstCalls();
      memory.end(MemoryPeaks.Part.FIRST_CALLS, streams.spareInputBytes());
      var overhead = new Trial.Overhead(passes.floor(), passes.emptyBarrier());
      Passes.TimedPass timedPass = passes.prepare();
      List<WarmUp> warmUps = passes.warmUp();
      Timed timed = passes.measure(timedPass, actual);
      memory.end(MemoryPeaks.Part.MEASURE, streams.spareInputBytes());
      if (spec.workload() == Workload.TRAINING) {
        passes.lookBack();
      }
      timed.recordings().samples().write(start.samplesFile());
      Correct right = passes.accuracy(accuracy);
      SystemPass.Outcome system = passes.system();
      if (start.powerMetered()) {
        passes.energy();
      }
      var times =
          new Trial.Times(startedAt, clock.instant(), loadNanos, coldStart, phases.lengths());
      return Report.of(
          new Trial(start, actual, times, overhead, memory, warmUps, timed, right, system));
    }
  }
}
