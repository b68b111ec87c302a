package io.dynobench.analysis;

import io.dynobench.bench.Better;
import io.dynobench.bench.Interval;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which points are beaten by no other. A point dominates another when it is at least as good in
 * both values and better in one (Pareto 1906); equal points do not dominate each other. Sorting
 * makes it O(n log n) (Kung, Luccio and Preparata 1975, "On Finding the Maxima of a Set of
 * Vectors").
 */
public final class Pareto {

  /** How sure it is that a point is on the front. */
  public enum Membership {
    /** On the front, whatever the values are within their intervals. */
    CERTAIN,
    /** On the front for some values within the intervals, and not for others. */
    WITHIN_NOISE,
    /** Not on the front, whatever the values are within their intervals. */
    DOMINATED,
    /** A value is missing, so that nothing can be said. */
    MISSING
  }

  private Pareto() {}

  /**
   * The front of values without intervals: {@code CERTAIN}, {@code DOMINATED} or {@code MISSING}.
   *
   * @param x one value per point, NaN where it is missing
   * @param y as long as x
   * @throws IllegalArgumentException when a direction is {@code NEITHER} or lengths differ
   */
  public static Membership[] membership(double[] x, double[] y, Better xBetter, Better yBetter) {
    return membership(x, y, xBetter, yBetter, new Interval[x.length], new Interval[y.length]);
  }

  /**
   * The front of uncertain values, by interval dominance (Teich 2001, "Pareto-Front Exploration
   * with Uncertain Objectives", EMO): a point is dominated when the worst of another dominates its
   * best, and certainly on the front when the best of no other dominates its worst. A value without
   * an interval is exact; an interval that does not hold its value is widened to it.
   *
   * @param x one value per point, NaN where it is missing
   * @param y as long as x
   * @param xIntervals as long as x
   * @param yIntervals as long as x
   * @return one per point
   * @throws IllegalArgumentException when a direction is {@code NEITHER} or lengths differ
   */
  public static Membership[] membership(
      double[] x,
      double[] y,
      Better xBetter,
      Better yBetter,
      @Nullable Interval[] xIntervals,
      @Nullable Interval[] yIntervals) {
    if (y.length != x.length || xIntervals.length != x.length || yIntervals.length != x.length) {
      throw new IllegalArgumentException("a point has an x and a y");
    }
    Goodness horizontal = Goodness.of(x, xBetter, xIntervals);
    Goodness vertical = Goodness.of(y, yBetter, yIntervals);
    int[] known = known(x, y);
    boolean[] surely =
        Dominance.of(
            known, horizontal.worst(), vertical.worst(), horizontal.best(), vertical.best());
    boolean[] possibly =
        Dominance.of(
            known, horizontal.best(), vertical.best(), horizontal.worst(), vertical.worst());
    var membership = new Membership[x.length];
    Arrays.fill(membership, Membership.MISSING);
    for (int point : known) {
      if (surely[point]) {
        membership[point] = Membership.DOMINATED;
      } else {
        membership[point] = possibly[point] ? Membership.WITHIN_NOISE : Membership.CERTAIN;
      }
    }
    return membership;
  }

  private static int[] known(double[] x, double[] y) {
    int[] known = new int[x.length];
    int count = 0;
    for (int point = 0; point < x.length; point++) {
      if (!Double.isNaN(x[point]) && !Double.isNaN(y[point])) {
        known[count++] = point;
      }
    }
    return Arrays.copyOf(known, count);
  }
}
