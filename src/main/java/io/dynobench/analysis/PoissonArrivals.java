package io.dynobench.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Requests that come by chance at a given rate: the gaps of a Poisson process are exponential
 * (Kingman 1993, "Poisson Processes", section 4.1), drawn by inversion. The same seed gives the
 * same times.
 */
public final class PoissonArrivals {

  private PoissonArrivals() {}

  /**
   * Nanoseconds from the beginning, ascending.
   *
   * @param perSecond positive
   * @param length in nanoseconds; arrivals at or after it are left out
   * @param limit no more than so many
   */
  public static long[] times(double perSecond, long length, int limit, long seed) {
    if (!(perSecond > 0 && Double.isFinite(perSecond))) {
      throw new IllegalArgumentException("requests arrive at a positive rate: " + perSecond);
    }
    var chance = new SplittableRandom(seed);
    double meanGap = 1e9 / perSecond;
    long[] times = new long[Math.min(limit, 1024)];
    int count = 0;
    // 1 − u is never 0, of which there is no logarithm.
    double time = -Math.log(1 - chance.nextDouble()) * meanGap;
    while (time < length && count < limit) {
      if (count == times.length) {
        times = Arrays.copyOf(times, (int) Math.min(limit, 2L * count));
      }
      times[count++] = (long) time;
      time -= Math.log(1 - chance.nextDouble()) * meanGap;
    }
    return Arrays.copyOf(times, count);
  }
}
