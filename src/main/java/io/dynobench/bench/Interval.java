package io.dynobench.bench;

/** A two-sided 95 % confidence interval, in the unit of its metric. */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval runs from low to high: %s, %s".formatted(low, high));
    }
  }
}
