package io.dynobench.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * What a box plot draws (Tukey 1977, "Exploratory Data Analysis"). Quartiles are {@link
 * Quantiles#linear}; a value is an outlier when it is more than 1.5 × (q3 − q1) below q1 or above
 * q3; whiskers end at the last value that is none. Where all values between a quartile and its
 * fence are missing, as linear quartiles allow, the whisker ends at the box (as in matplotlib's
 * {@code boxplot_stats}).
 *
 * @param n how many values, outliers included
 * @param outliers ascending
 */
public record BoxSummary(
    int n,
    double min,
    double lowerWhisker,
    double q1,
    double median,
    double q3,
    double upperWhisker,
    double max,
    double mean,
    List<Double> outliers) {

  private static final double REACH = 1.5;

  public BoxSummary {
    outliers = List.copyOf(outliers);
  }

  /**
   * @param values at least one, finite, in any order; not changed
   */
  public static BoxSummary of(double[] values) {
    if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a box is made of finite values, of one at least");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double q1 = Quantiles.linear(sorted, 0.25);
    double q3 = Quantiles.linear(sorted, 0.75);
    double lowest = q1 - REACH * (q3 - q1);
    double highest = q3 + REACH * (q3 - q1);
    double[] within = Arrays.stream(sorted).filter(v -> v >= lowest && v <= highest).toArray();
    return new BoxSummary(
        sorted.length,
        sorted[0],
        Math.min(within[0], q1),
        q1,
        Quantiles.linear(sorted, 0.5),
        q3,
        Math.max(within[within.length - 1], q3),
        sorted[sorted.length - 1],
        Arrays.stream(sorted).average().orElseThrow(),
        Arrays.stream(sorted).filter(v -> v < lowest || v > highest).boxed().toList());
  }
}
