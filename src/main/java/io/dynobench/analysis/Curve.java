package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A positive quantity over another, known at some places. Between two of them it is the straight
 * line of a chart with two logarithmic axes, {@code y = y₀·(x ÷ x₀)^s} with {@code s = ln(y₁ ÷ y₀)
 * ÷ ln(x₁ ÷ x₀)}; beyond the first and the last nothing is said.
 *
 * @param knots by x, ascending
 */
public record Curve(List<Knot> knots) {

  /**
   * A place.
   *
   * @param x above zero
   * @param y above zero, in any unit
   * @param interval of y; null when it is not known
   */
  public record Knot(double x, double y, @Nullable Interval interval) {

    public Knot {
      if (!(x > 0 && y > 0) || Double.isInfinite(x) || Double.isInfinite(y)) {
        throw new IllegalArgumentException("a knot is above zero: %s, %s".formatted(x, y));
      }
    }
  }

  /**
   * @param knots in any order, at least one, no two at the same x
   */
  public Curve {
    knots = knots.stream().sorted(Comparator.comparingDouble(Knot::x)).toList();
    if (knots.isEmpty() || knots.stream().mapToDouble(Knot::x).distinct().count() < knots.size()) {
      throw new IllegalArgumentException("a curve has one value at a place, and one at least");
    }
  }

  /** The smallest x. */
  public double from() {
    return knots.get(0).x();
  }

  /** The largest x. */
  public double to() {
    return knots.get(knots.size() - 1).x();
  }

  /** Whether x is one of its places. */
  public boolean knows(double x) {
    return knots.stream().anyMatch(knot -> knot.x() == x);
  }

  /**
   * The knot at x, or a point between two. The ends of the interval between two are interpolated
   * like the value, as if the errors of both went together: what is interpolated is never surer
   * than what was measured. There is none unless both have one above zero.
   *
   * @return nothing outside of the knots
   */
  public Optional<Knot> at(double x) {
    if (!(x >= from() && x <= to())) {
      return Optional.empty();
    }
    int above = 0;
    while (knots.get(above).x() < x) {
      above++;
    }
    Knot right = knots.get(above);
    return Optional.of(right.x() == x ? right : between(knots.get(above - 1), right, x));
  }

  private static Knot between(Knot left, Knot right, double x) {
    double share = Math.log(x / left.x()) / Math.log(right.x() / left.x());
    Interval one = left.interval();
    Interval other = right.interval();
    @Nullable Interval interval =
        one == null || other == null || one.low() <= 0 || other.low() <= 0
            ? null
            : ordered(power(one.low(), other.low(), share), power(one.high(), other.high(), share));
    return new Knot(x, power(left.y(), right.y(), share), interval);
  }

  /** Ends that are nearly equal may swap by a rounding error. */
  private static Interval ordered(double low, double high) {
    return new Interval(Math.min(low, high), Math.max(low, high));
  }

  private static double power(double left, double right, double share) {
    return left * Math.pow(right / left, share);
  }
}
