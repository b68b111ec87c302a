package io.dynobench.worker.harness;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far one stream is, for others to look at. Written without a barrier, so that the stream pays
 * next to nothing for being watched.
 */
final class Gauge {

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong elapsed = new AtomicLong();

  /**
   * @param elapsedNanos since the phase began
   */
  void set(long callsSoFar, long elapsedNanos) {
    calls.lazySet(callsSoFar);
    elapsed.lazySet(elapsedNanos);
  }

  long calls() {
    return calls.get();
  }

  long elapsedNanos() {
    return elapsed.get();
  }
}
