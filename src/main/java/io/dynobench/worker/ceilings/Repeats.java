package io.dynobench.worker.ceilings;

import io.dynobench.worker.engine.ModelStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * Calls of one stream, timed one by one on the stream's own clock.
 *
 * @param nanos of each timed call, in rising order; at least one
 * @param seconds that warm-up and timed calls took together
 */
record Repeats(long[] nanos, double seconds) {

  /** TorchScript compiles anew in the second call of a shape. */
  private static final int WARM_UP_CALLS = 2;

  /** As many as matter: beyond them the least time is long over for anything worth timing. */
  private static final int MOST = 1 << 20;

  /**
   * Warms up, then repeats.
   *
   * @param enough when this is over, one timed call is enough, and one call of warm-up
   */
  static Repeats of(ModelStream stream, Effort effort, Duration enough) {
    long begin = stream.nanoTime();
    long limit = begin + enough.toNanos();
    warmUp(stream, begin + effort.warmUp().toNanos(), limit);
    long[] nanos = new long[64];
    int calls = 0;
    long first = stream.nanoTime();
    long now = first;
    do {
      if (calls == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * calls);
      }
      long issued = stream.nanoTime();
      stream.issue();
      stream.complete();
      now = stream.nanoTime();
      nanos[calls++] = now - issued;
    } while (now < limit
        && calls < MOST
        && (calls < Effort.CALLS || now - first < effort.repeats().toNanos()));
    long[] sorted = Arrays.copyOf(nanos, calls);
    Arrays.sort(sorted);
    return new Repeats(sorted, (now - begin) / 1e9);
  }

  /** Warms up and times nothing. */
  static void warmUp(ModelStream stream, Effort effort) {
    long begin = stream.nanoTime();
    warmUp(stream, begin + effort.warmUp().toNanos(), Long.MAX_VALUE);
  }

  /**
   * Repeats and times no call.
   *
   * @param least how long
   * @return how long it was, in seconds
   */
  static double keepBusy(ModelStream stream, Duration least) {
    long begin = stream.nanoTime();
    long now;
    do {
      stream.issue();
      stream.complete();
      now = stream.nanoTime();
    } while (now - begin < least.toNanos());
    return (now - begin) / 1e9;
  }

  private static void warmUp(ModelStream stream, long until, long limit) {
    long now;
    int calls = 0;
    do {
      stream.issue();
      stream.complete();
      calls++;
      now = stream.nanoTime();
    } while (now < limit && (calls < WARM_UP_CALLS || now < until));
  }

  int calls() {
    return nanos.length;
  }

  /** The shortest call, in seconds. */
  double best() {
    return Math.max(1, nanos[0]) / 1e9;
  }

  /** The nearest-rank median, in seconds. */
  double median() {
    return Math.max(1, nanos[(nanos.length - 1) / 2]) / 1e9;
  }
}
