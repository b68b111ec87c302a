package io.dynobench.worker.harness;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * When a measurement began and when it ends, for all its streams: they end together, as throughput
 * divides by their common time. Nobody waits for anybody here. At fixed boundaries every stream
 * adds up its calls; when they are enough, the boundary is the end. A stream may learn of it a call
 * later than the others; what it did after its first completion at or after the end does not count.
 */
final class Finish {

  private final Pace pace;
  private final long begin;
  private final AtomicIntegerArray callsAtBoundary;
  private volatile long stopAt = Long.MAX_VALUE;

  /**
   * @param begin from which all streams count their time, in nanoseconds of their clock
   */
  Finish(Pace pace, long begin) {
    this.pace = pace;
    this.begin = begin;
    this.callsAtBoundary = new AtomicIntegerArray(pace.lastBoundary() + 1);
  }

  long begin() {
    return begin;
  }

  /** Streams stop at their first completion at or after this time. */
  long stopAt() {
    return stopAt;
  }

  /** Streams stop after so many calls. */
  int mostCalls() {
    return pace.mostCalls();
  }

  /** After so many windows, measuring may end. */
  int firstBoundary() {
    return pace.firstBoundary();
  }

  /** After so many windows, measuring ends. */
  int lastBoundary() {
    return pace.lastBoundary();
  }

  /** The time of a boundary, the end of so many windows. */
  long boundary(int windows) {
    return begin + windows * pace.window();
  }

  /**
   * Says that a stream has completed a call at or after a boundary.
   *
   * @param calls of this stream until then
   */
  void passed(int windows, int calls) {
    boolean enough = callsAtBoundary.addAndGet(windows, calls) >= pace.quota();
    if (enough || windows == pace.lastBoundary()) {
      stopAt(boundary(windows));
    }
  }

  /** The earliest time stands. */
  synchronized void stopAt(long nanos) {
    stopAt = Math.min(stopAt, nanos);
  }
}
