package io.dynobench.analysis;

import java.util.Arrays;

/** The middle of a few readings; latencies have {@link Percentiles}. */
public final class Median {

  private Median() {}

  /**
   * The one in the middle, or the mean of the two in the middle.
   *
   * @param values at least one, in any order; not changed
   */
  public static double of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
