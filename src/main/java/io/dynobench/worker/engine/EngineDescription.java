package io.dynobench.worker.engine;

import io.dynobench.bench.Precision;
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

  /** Whether its time is that of the machine, too. */
  public boolean realTime() {
    return clock.equals(REAL_CLOCK);
  }
}
