package io.dynobench.worker.harness;

import io.dynobench.analysis.PoissonArrivals;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Requests of an open loop that nobody records, for as long as they are wanted: a stretch of a
 * Poisson process that begins anew when it is over, so that any rate fits into the heap.
 */
final class SteadyArrivals {

  /** The mean of so many gaps is that of the rate within a per cent or so. */
  private static final int STRETCH = 16_384;

  /** A stretch, in nanoseconds; even two of them are no overflow. */
  private static final long LONGEST = Long.MAX_VALUE / 4;

  private final long begin;
  private final long[] times;
  private final AtomicLong next = new AtomicLong();

  private SteadyArrivals(long begin, long[] times) {
    this.begin = begin;
    this.times = times;
  }

  /**
   * @param perSecond requests
   * @param begin of the first stretch, in nanoseconds of the streams' clock
   * @param seed equal seeds give equal requests
   */
  static SteadyArrivals of(double perSecond, long begin, long seed) {
    return new SteadyArrivals(begin, PoissonArrivals.times(perSecond, LONGEST, STRETCH, seed));
  }

  /** When the next request is due, in nanoseconds of the streams' clock; who takes it serves it. */
  long take() {
    long request = next.getAndIncrement();
    long stretch = times[times.length - 1];
    int inStretch = (int) (request % times.length);
    return begin + request / times.length * stretch + times[inStretch];
  }
}
