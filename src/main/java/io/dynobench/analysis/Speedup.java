package io.dynobench.analysis;

import io.dynobench.bench.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many times faster one device is than a baseline, where both are known or lie between places
 * where they are.
 *
 * @param ratios by x, ascending; none where the curves do not overlap
 * @param crossovers where the faster one changes, by x
 */
public record Speedup(List<Ratio> ratios, List<Crossover> crossovers) {

  /**
   * @param ratio time of the baseline ÷ time of the other: above 1 the other is faster
   * @param interval of the ratio; null unless both times have one above zero
   * @param interpolated whether a curve was not measured at this x
   */
  public record Ratio(double x, double ratio, @Nullable Interval interval, boolean interpolated) {}

  /**
   * @param otherWins whether the other is the faster one from here on; else the baseline is
   */
  public record Crossover(double x, boolean otherWins) {}

  public Speedup {
    ratios = List.copyOf(ratios);
    crossovers = List.copyOf(crossovers);
  }

  /**
   * Ratios at every place of either curve that lies in both, and the places between where the ratio
   * is 1, by the same log-log interpolation.
   *
   * @param baseline times
   * @param other times in the same unit
   */
  public static Speedup of(Curve baseline, Curve other) {
    List<Ratio> ratios =
        Stream.concat(baseline.knots().stream(), other.knots().stream())
            .map(Curve.Knot::x)
            .distinct()
            .sorted()
            .flatMap(x -> ratio(baseline, other, x).stream())
            .toList();
    return new Speedup(ratios, crossovers(ratios));
  }

  private static List<Ratio> ratio(Curve baseline, Curve other, double x) {
    var slow = baseline.at(x);
    var fast = other.at(x);
    if (slow.isEmpty() || fast.isEmpty()) {
      return List.of();
    }
    boolean interpolated = !baseline.knows(x) || !other.knows(x);
    double ratio = slow.get().y() / fast.get().y();
    return List.of(new Ratio(x, ratio, interval(slow.get(), fast.get()), interpolated));
  }

  /**
   * The interval of a ratio of two independent values of which each has one: their distances from
   * the values are added as squares, on logarithms, where a ratio is a difference (MOVER: Zou and
   * Donner 2008, "Construction of confidence limits about effect measures: a general approach",
   * Statistics in Medicine 27). It serves lopsided intervals, those of percentiles, as well as
   * Student's; Fieller's theorem knows only the latter, and adding the distances as they are, as
   * interval arithmetic does, is wider than needed.
   *
   * @return null unless both have an interval above zero
   */
  private static @Nullable Interval interval(Curve.Knot baseline, Curve.Knot other) {
    Interval top = baseline.interval();
    Interval bottom = other.interval();
    if (top == null || bottom == null || top.low() <= 0 || bottom.low() <= 0) {
      return null;
    }
    double ratio = baseline.y() / other.y();
    double below = Math.hypot(log(baseline.y() / top.low()), log(bottom.high() / other.y()));
    double above = Math.hypot(log(top.high() / baseline.y()), log(other.y() / bottom.low()));
    return new Interval(ratio * Math.exp(-below), ratio * Math.exp(above));
  }

  /** A value outside of its own interval is as far from it as its end. */
  private static double log(double quotient) {
    return Math.max(0, Math.log(quotient));
  }

  private static List<Crossover> crossovers(List<Ratio> ratios) {
    var crossovers = new ArrayList<Crossover>();
    @Nullable Ratio last = null;
    for (Ratio ratio : ratios) {
      if (ratio.ratio() == 1) {
        continue;
      }
      if (last != null && last.ratio() > 1 != ratio.ratio() > 1) {
        crossovers.add(new Crossover(crossing(ratios, last, ratio), ratio.ratio() > 1));
      }
      last = ratio;
    }
    return crossovers;
  }

  /** Where they are equal over a stretch, the crossover is at its end: from there on one wins. */
  private static double crossing(List<Ratio> ratios, Ratio left, Ratio right) {
    int before = ratios.indexOf(right) - 1;
    if (ratios.get(before) != left) {
      return ratios.get(before).x();
    }
    double share = Math.log(left.ratio()) / (Math.log(left.ratio()) - Math.log(right.ratio()));
    return left.x() * Math.pow(right.x() / left.x(), share);
  }
}
