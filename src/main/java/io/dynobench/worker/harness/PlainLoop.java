package io.dynobench.worker.harness;

import io.dynobench.worker.engine.ModelStream;

/**
 * A loop that keeps no samples.
 *
 * @param calls that it made
 * @param end in nanoseconds of its clock
 */
record PlainLoop(long calls, long end) {

  static PlainLoop ofCalls(ModelStream stream, int calls) {
    for (int call = 0; call < calls; call++) {
      stream.issue();
      stream.complete();
    }
    return new PlainLoop(calls, stream.nanoTime());
  }

  /** A closed loop; ends with the first completion after its time. */
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

  /** Serves requests when they arrive; what is due after its time is left, and so is a queue. */
  static PlainLoop until(
      ModelStream stream, long begin, long length, SteadyArrivals arrivals, Gauge gauge) {
    long end = begin + length;
    long calls = 0;
    for (long due = arrivals.take(); due < end && stream.nanoTime() < end; due = arrivals.take()) {
      stream.waitUntil(due);
      stream.issue();
      stream.complete();
      gauge.set(++calls, stream.nanoTime() - begin);
    }
    stream.waitUntil(end); // what the device takes while it waits belongs to the load
    return new PlainLoop(calls, stream.nanoTime());
  }
}
