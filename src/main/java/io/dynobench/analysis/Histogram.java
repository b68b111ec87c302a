package io.dynobench.analysis;

import java.util.Arrays;

/**
 * Counts in bins of equal width.
 *
 * @param low lower edge of the first bin
 * @param width of every bin; 0 when all values are equal
 * @param counts per bin; the last bin includes its upper edge
 */
public record Histogram(double low, double width, long[] counts) {

  /**
   * @param values at least one, in any order; not changed
   * @param maxBins at least one
   */
  public static Histogram of(double[] values, int maxBins) {
    if (values.length == 0 || maxBins < 1) {
      throw new IllegalArgumentException("a histogram needs a value and a bin");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double low = sorted[0];
    double range = sorted[sorted.length - 1] - low;
    if (range == 0) {
      return new Histogram(low, 0, new long[] {values.length});
    }
    int bins = bins(sorted, range, maxBins);
    long[] counts = new long[bins];
    for (double value : sorted) {
      counts[(int) Math.min(bins - 1, (value - low) / range * bins)]++;
    }
    return new Histogram(low, range / bins, counts);
  }

  /**
   * Width 2·IQR ÷ ∛n (Freedman and Diaconis 1981, "On the histogram as a density estimator");
   * without spread in the middle half, as many bins as allowed.
   */
  private static int bins(double[] sorted, double range, int maxBins) {
    int n = sorted.length;
    double spread = sorted[Percentiles.rank(n, 0.75) - 1] - sorted[Percentiles.rank(n, 0.25) - 1];
    if (spread == 0) {
      return maxBins;
    }
    double bins = Math.ceil(range / (2 * spread / Math.cbrt(n)));
    return (int) Math.max(1, Math.min(maxBins, bins));
  }
}
