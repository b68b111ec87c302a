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
import java.util.Map;
import java.util.function.Consumer;

/** Runs one trial of the workload {@code ceilings}: products of matrices, then copies. */
public final class Ceilings {

  private final Engine engine;
  private final Clock clock;
  private final Consumer<Message> server;

  /**
   * @param clock for the times of day in the provenance; durations come from the engine's own clock
   * @param server hears of phases and progress
   */
  public Ceilings(Engine engine, Clock clock, Consumer<Message> server) {
    this.engine = engine;
    this.clock = clock;
    this.server = server;
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
    var probe = new Probe(engine, spec, start.threads(), server);
    GemmCurve curve = curve(probe, spec);
    tell(TrialPhase.MEASURE, 0.85);
    Copy copy = copy(probe, spec);
    if (start.powerMetered()) {
      tell(TrialPhase.ENERGY, 0.9);
      probe.load(curve.best().n());
    }
    var outcome = new Outcome(spec, curve, copy, probe.floorNanos());
    Map<String, String> provenance = CeilingsProvenance.of(outcome, probe.actual());
    provenance.put("startedAt", startedAt.toString());
    provenance.put("endedAt", clock.instant().toString());
    return outcome.measurement(provenance);
  }

  private GemmCurve curve(Probe probe, TrialSpec spec) throws TrialFailure {
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
    return curve;
  }

  private Copy copy(Probe probe, TrialSpec spec) throws TrialFailure {
    return Format.of(engine).copies()
        ? probe.copy(CopySize.of(spec.device(), LastLevelCache.bytes()))
        : Copy.NotTimed.byThisEngine();
  }

  /** Nobody knows how many sizes there will be: 0.1, 0.37, 0.54, 0.65 … */
  private static double expected(int n) {
    double sizesBefore = Math.log((double) n / GemmSearch.FIRST) / Math.log(2);
    return 0.85 - 0.75 * Math.pow(0.64, sizesBefore);
  }

  private void tell(TrialPhase phase, double fraction) {
    server.accept(new Message.Progress(phase.id(), fraction, null));
  }
}
