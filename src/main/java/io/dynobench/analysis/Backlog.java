package io.dynobench.analysis;

import java.util.Arrays;

/** Whether requests wait longer and longer. */
public final class Backlog {

  private static final int BLOCKS = 10;

  /** Of ten values, so much or more comes by chance once in about a hundred times. */
  private static final double TREND = 0.6;

  /** Growth that matters: of a server that is asked for more than 1 % too much. */
  private static final double GROWTH = 0.01;

  private Backlog() {}

  /**
   * The medians of ten equal parts of the requests rise steadily (Kendall's tau against time, as in
   * Mann 1945, "Nonparametric Tests Against Trend") and by more than 1 % of the time in which they
   * arrived. A server that is asked for ρ times of what it can do falls behind by 1 − 1 ÷ ρ of the
   * time, without end; one that keeps up does so only by chance.
   *
   * @param latencies in the order of arrival, in nanoseconds
   * @param length of the time in which they arrived, in nanoseconds
   */
  public static boolean grows(long[] latencies, long length) {
    if (latencies.length < BLOCKS) {
      return false;
    }
    double[] medians = new double[BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      long[] part =
          Arrays.copyOfRange(
              latencies,
              (int) ((long) latencies.length * block / BLOCKS),
              (int) ((long) latencies.length * (block + 1) / BLOCKS));
      Arrays.sort(part);
      medians[block] = Percentiles.nearestRank(part, 0.5);
    }
    return tau(medians) >= TREND && medians[BLOCKS - 1] - medians[0] > GROWTH * length;
  }

  /** Kendall 1938, "A New Measure of Rank Correlation", against the index. */
  static double tau(double[] values) {
    int n = values.length;
    double concordant = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        concordant += Math.signum(values[j] - values[i]);
      }
    }
    return concordant / (n * (n - 1) / 2.0);
  }
}
