package io.dynobench.worker.harness;

import io.dynobench.analysis.PoissonArrivals;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The requests of an open loop: made beforehand, taken one after the other by whichever stream is
 * free. Which of them are measured is known before the first: those that arrive until the boundary
 * where there are enough. All of them are served to the end, as leaving out the late ones would
 * hide what an open loop is there to show; only a stream of requests that is far too much for the
 * device is cut off, half as long after the last arrival as they took to arrive.
 */
final class Arrivals {

  /** Room for two more numbers per sample than a closed loop needs; see the worker's heap. */
  private static final int ROOM = 2;

  private static final int SPARE = 1_000;

  private final long[] times;
  private final long length;
  private final boolean cut;
  private final AtomicInteger next = new AtomicInteger();

  private long begin;

  /**
   * @param times from the beginning, in nanoseconds, ascending
   * @param length in which they arrive, in nanoseconds
   */
  Arrivals(long[] times, long length, boolean cut) {
    this.times = times;
    this.length = length;
    this.cut = cut;
  }

  /**
   * @param perSecond requests
   * @param maxSamples that may be kept
   */
  static Arrivals of(double perSecond, Pace pace, int maxSamples, long seed) {
    int limit = Math.max(1, maxSamples / ROOM);
    long[] times = PoissonArrivals.times(perSecond, pace.maxMeasure(), limit, seed);
    for (int windows = pace.firstBoundary(); windows <= pace.lastBoundary(); windows++) {
      long end = windows * pace.window();
      int arrived = Arrays.binarySearch(times, end);
      int count = arrived < 0 ? -arrived - 1 : arrived;
      if (count < times.length && count >= pace.quota()) {
        return new Arrivals(Arrays.copyOf(times, count), end, false);
      }
    }
    boolean cut = times.length == limit;
    return new Arrivals(times, cut ? times[limit - 1] + 1 : pace.maxMeasure(), cut);
  }

  int count() {
    return times.length;
  }

  /** How many of them one of so many streams may record: a quick one takes more than its share. */
  int roomFor(int streams) {
    return (int) Math.min(times.length, ROOM * (long) times.length / streams + SPARE);
  }

  /**
   * Lets the first window begin, before any stream takes a request.
   *
   * @param nanos of the streams' clock
   */
  void beginAt(long nanos) {
    begin = nanos;
  }

  long begin() {
    return begin;
  }

  /** In which they arrive, in nanoseconds. */
  long length() {
    return length;
  }

  /** When the last stream gives up on what is left. */
  long deadline() {
    return begin + length + length / 2;
  }

  /** Whether more would have arrived than can be kept. */
  boolean cut() {
    return cut;
  }

  /**
   * The next request.
   *
   * @return −1 when there is none left
   */
  int take() {
    int taken = next.getAndIncrement();
    return taken < times.length ? taken : -1;
  }

  /** When a request is due. */
  long due(int request) {
    return begin + times[request];
  }
}
