package io.dynobench.worker.engine;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Precision;
import io.dynobench.bench.TrialSpec;
import java.util.Map;

/**
 * What really ran, for provenance.
 *
 * @param device as the spec names devices
 * @param precision of the weights
 * @param clock name of the clock behind {@link ModelStream#nanoTime}
 * @param more further provenance, with dotted keys
 */
public record EngineDescription(
    String name,
    String version,
    String device,
    Precision precision,
    int intraOpThreads,
    int interOpThreads,
    String clock,
    Map<String, String> more) {

  /** The clock of every engine that is not a fake. */
  public static final String REAL_CLOCK = "System.nanoTime";

  /**
   * What was asked for is what must run: a slower device or another format is not a result.
   *
   * @throws TrialFailure when it is not
   */
  public void requireAskedFor(TrialSpec spec) throws TrialFailure {
    if (!device.equals(spec.device())) {
      throw new TrialFailure(
          FailureReason.DEVICE_FALLBACK,
          "The trial asks for %s, but %s ran it on %s.".formatted(spec.device(), name, device));
    }
    if (precision != spec.precision()) {
      throw new TrialFailure(
          FailureReason.DEVICE_FALLBACK,
          "The trial asks for %s, but %s ran it in %s."
              .formatted(spec.precision().id(), name, precision.id()));
    }
  }

  /** Whether its time is that of the machine, too. */
  public boolean realTime() {
    return clock.equals(REAL_CLOCK);
  }
}
