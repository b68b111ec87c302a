package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;

/**
 * A closed loop that keeps no samples.
 *
 * @param calls that it made
 * @param end its last completion, in nanoseconds of its clock
 */
record PlainLoop(long calls, long end) {

  static PlainLoop ofCalls(ModelStream stream, int calls) {
    for (int call = 0; call < calls; call++) {
      stream.issue();
      stream.complete();
    }
    return new PlainLoop(calls, stream.nanoTime());
  }

  static PlainLoop until(ModelStream stream, long begin, long length, Gauge gauge) {
    stream.waitUntil(begin);
    long now;
    long calls = 0;
    do {
      stream.issue();
      stream.complete();
      now = stream.nanoTime();
      gauge.set(++calls, now - begin);
    } while (now < begin + length);
    return new PlainLoop(calls, now);
  }
}
