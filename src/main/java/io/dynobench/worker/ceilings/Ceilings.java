package io.dynobench.worker.ceilings;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.TrialPhase;
import io.dynobench.bench.TrialSpec;
import io.dynobench.protocol.Message;
import io.dynobench.worker.engine.Engine;
import io.dynobench.worker.engine.TrialFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs one trial of the workload {@code ceilings}: products of matrices, then copies. */
public final class Ceilings {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message.Progress> listener;

  /**
   * @param clock for the times of day in the provenance; durations come from the engine's own clock
   */
  public Ceilings(Engine engine, Clock clock, Consumer<Message.Progress> listener) {
    this.engine = engine;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Measures; there are no raw samples.
   *
   * @throws TrialFailure when there cannot be a result
   */
  public Measurement run(Message.Start start) throws TrialFailure {
    Instant startedAt = clock.instant();
    TrialSpec spec = start.spec();
    tell(TrialPhase.LOAD, 0);
    engine.prepare(spec, start.threads());
    var probe = new Probe(engine, spec, start.threads());
    GemmCurve curve =
        GemmSearch.run(
            Effort.of(spec.profile()).largest(),
            n -> {
              tell(TrialPhase.MEASURE, expected(n));
              return probe.gemm(n);
            });
    if (curve.points().isEmpty()) {
      throw new TrialFailure(
          FailureReason.OUT_OF_MEMORY,
          "There is no room for matrices of %d × %d."
              .formatted(GemmSearch.FIRST, GemmSearch.FIRST));
    }
    tell(TrialPhase.MEASURE, 0.9);
    CopySize size = CopySize.of(spec.device(), LastLevelCache.bytes());
    Optional<Repeats> copy = probe.copy(size);
    var outcome = new Outcome(start, curve, size, copy, probe.floorNanos());
    return outcome.measurement(
        CeilingsProvenance.of(outcome, probe.actual(), startedAt, clock.instant()));
  }

  /** Nobody knows how many sizes there will be: 0.1, 0.37, 0.56, 0.69 … */
  private static double expected(int n) {
    double sizesBefore = Math.log((double) n / GemmSearch.FIRST) / Math.log(2);
    return 0.85 - 0.75 * Math.pow(0.64, sizesBefore);
  }

  private void tell(TrialPhase phase, double fraction) {
    listener.accept(new Message.Progress(phase.id(), fraction, null));
  }
}
