package io.dynobench.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a set of durations, in their own unit.
 *
 * @param stdev of the sample, with n − 1; null for a single sample
 */
public record LatencySummary(
    long[] sorted, double mean, @Nullable Double stdev, long min, long max) {

  /**
   * @param durations at least one, in any order; not changed
   */
  public static LatencySummary of(long[] durations) {
    if (durations.length == 0) {
      throw new IllegalArgumentException("a summary needs a sample");
    }
    long[] sorted = durations.clone();
    Arrays.sort(sorted);
    double mean = mean(sorted);
    return new LatencySummary(
        sorted, mean, stdev(sorted, mean), sorted[0], sorted[sorted.length - 1]);
  }

  public int count() {
    return sorted.length;
  }

  /** By nearest rank. */
  public long percentile(double p) {
    return Percentiles.nearestRank(sorted, p);
  }

  private static double mean(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Two passes: no cancellation (Chan, Golub and LeVeque 1983). */
  private static @Nullable Double stdev(long[] values, double mean) {
    if (values.length < 2) {
      return null;
    }
    double squares = 0;
    for (long value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
