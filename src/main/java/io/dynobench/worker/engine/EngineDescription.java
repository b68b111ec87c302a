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
    Provider provider,
    int intraOpThreads,
    int interOpThreads,
    String clock,
    Map<String, String> more) {

  /**
   * The part of an engine that computes, by the engine's own name: what it is for the spec's
   * device, and what it was.
   */
  public record Provider(String requested, String actual) {}

  /** The clock of every engine that is not a fake. */
  public static final String REAL_CLOCK = "System.nanoTime";

  /** Whether its time is that of the machine, too; a clock that stands still at times is not. */
  public boolean realTime() {
    return clock.equals(REAL_CLOCK);
  }

  /**
   * What was asked for is what must run: a slower device or another format is not a result.
   *
   * @param threads that each stream shall have
   * @throws TrialFailure when something else ran
   */
  public void requireWhatWasAskedFor(TrialSpec spec, int threads) throws TrialFailure {
    require(
        spec.device().equals(device),
        "The trial asks for %s, but %s ran it on %s.".formatted(spec.device(), name, device));
    require(
        spec.precision() == precision,
        "The trial asks for %s, but %s ran it in %s."
            .formatted(spec.precision().id(), name, precision.id()));
    require(
        provider.requested().equals(provider.actual()),
        "The trial asks for the provider %s, but %s ran it by %s."
            .formatted(provider.requested(), name, provider.actual()));
    require(
        threads == intraOpThreads,
        "The trial asks for %d threads per stream, but %s ran it with %d."
            .formatted(threads, name, intraOpThreads));
  }

  private static void require(boolean asAskedFor, String words) throws TrialFailure {
    if (!asAskedFor) {
      throw new TrialFailure(FailureReason.DEVICE_FALLBACK, words);
    }
  }
}
