package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Distribution-free confidence intervals of percentiles: the number of samples below the true
 * percentile is binomial, so two order statistics enclose it (Hahn and Meeker 1991, "Statistical
 * Intervals", section 5.2). At least 95 %, 2.5 % on each side.
 */
public final class OrderStatistics {

  private static final double TAIL = 0.025;

  private OrderStatistics() {}

  /**
   * @param sorted ascending
   * @param p between 0 and 1
   * @return nothing when there are fewer samples than {@link #minimumSamples}
   */
  public static Optional<Interval> interval(long[] sorted, double p) {
    int n = sorted.length;
    if (n < minimumSamples(p)) {
      return Optional.empty();
    }
    var below = BinomialDistribution.of(n, p);
    int lower = Math.max(1, below.inverseCumulativeProbability(TAIL));
    int upper = Math.min(n, below.inverseSurvivalProbability(TAIL) + 1);
    return Optional.of(new Interval(sorted[lower - 1], sorted[upper - 1]));
  }

  /** The fewest samples whose extremes still enclose the percentile: 36 for p90, 368 for p99. */
  public static int minimumSamples(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("a percentile lies between 0 and 1: " + p);
    }
    return (int) Math.ceil(Math.log(TAIL) / Math.log(Math.max(p, 1 - p)));
  }
}
