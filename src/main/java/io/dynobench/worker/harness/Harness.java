package io.dynobench.worker.harness;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.engine.LoadedModel;
import io.dynobench.worker.engine.TrialFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one trial on an engine: loads, warms up, measures, sums up. */
public final class Harness {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message.Progress> listener;

  /**
   * @param clock for the times of day in the provenance; durations come from the engine's own clock
   */
  public Harness(Engine engine, Clock clock, Consumer<Message.Progress> listener) {
    this.engine = engine;
    this.clock = clock;
    this.listener = listener;
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
    Pace pace = Pace.of(spec.profile());
    try (var watch = new ProgressWatch(spec, pace, listener)) {
      engine.prepare(spec, start.threads());
      Optional<ResidentMemory> memory = ResidentMemory.fromHere();
      long loading = System.nanoTime();
      LoadedModel model = engine.load(start.model(), spec);
      long loadNanos = System.nanoTime() - loading;
      Streams streams = Streams.open(model, spec.streams());
      long coldStart = streams.coldStart();
      EngineDescription actual = model.describe();
      refuseFallback(spec, actual);
      List<StreamLoop.Run> runs = streams.run(pace, start.maxSamples(), watch);
      var recordings = Recordings.of(runs.stream().map(StreamLoop.Run::recording).toList());
      recordings.samples().write(start.samplesFile());
      Optional<Long> peak =
          memory
              .flatMap(ResidentMemory::peakBytes)
              .map(bytes -> Math.max(0, bytes - streams.spareInputBytes()));
      var trial =
          new Trial(
              spec,
              start.model(),
              start.threads(),
              loadNanos,
              coldStart,
              runs.stream().map(StreamLoop.Run::warmUp).toList(),
              recordings,
              peak,
              streams.emptyBarrier(),
              startedAt,
              clock.instant());
      return Report.of(trial, Provenance.of(trial, actual));
    }
  }

  /** What was asked for is what must run: a slower device or another format is not a result. */
  private static void refuseFallback(TrialSpec spec, EngineDescription actual) throws TrialFailure {
    if (!actual.device().equals(spec.device())) {
      throw new TrialFailure(
          FailureReason.DEVICE_FALLBACK,
          "The trial asks for %s, but %s ran it on %s."
              .formatted(spec.device(), actual.name(), actual.device()));
    }
    if (actual.precision() != spec.precision()) {
      throw new TrialFailure(
          FailureReason.DEVICE_FALLBACK,
          "The trial asks for %s, but %s ran it in %s."
              .formatted(spec.precision().id(), actual.name(), actual.precision().id()));
    }
  }
}
