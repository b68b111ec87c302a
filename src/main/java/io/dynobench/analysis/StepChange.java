package io.dynobench.analysis;

import java.util.Optional;

/**
 * A single change of level in a series.
 *
 * @param at index of the first value on the new level
 * @param relative new level relative to the old one, less one
 */
public record StepChange(int at, double relative) {

  /** A change near the ends cannot be told from chance. */
  private static final double TRIMMING = 0.15;

  /** The 1 % point of sup F for one parameter and this trimming (Andrews 2003, table 1). */
  private static final double CRITICAL = 12.16;

  /**
   * Two levels by least squares: the split that leaves the smallest sum of squared residuals. It is
   * a step when it explains more than chance would (Andrews 1993, "Tests for Parameter Instability
   * and Structural Change with Unknown Change Point", with the critical values of the corrigendum
   * of 2003), is large enough, and fits better than a straight line does: a drift looks like a step
   * to a test that knows no slopes.
   *
   * @param smallest relative change that counts, for example 0.02
   */
  public static Optional<StepChange> in(double[] values, double smallest) {
    int n = values.length;
    int edge = Math.max(2, (int) Math.ceil(TRIMMING * n));
    var sums = new RunningSums(values);
    int best = -1;
    double residual = Double.POSITIVE_INFINITY;
    for (int at = edge; at <= n - edge; at++) {
      double both = sums.squaresAroundMean(0, at) + sums.squaresAroundMean(at, n);
      if (both < residual) {
        residual = both;
        best = at;
      }
    }
    if (best < 0) {
      return Optional.empty();
    }
    double relative = sums.mean(best, n) / sums.mean(0, best) - 1;
    double gain = sums.squaresAroundMean(0, n) - residual;
    boolean beyondChance = gain * (n - 2) > CRITICAL * residual;
    boolean better = residual < sums.squaresAroundLine();
    return Math.abs(relative) > smallest && beyondChance && better
        ? Optional.of(new StepChange(best, relative))
        : Optional.empty();
  }
}
