package io.dynobench.analysis;

/** Quantiles of few values, between the values; latencies have {@link Percentiles}. */
public final class Quantiles {

  private Quantiles() {}

  /**
   * Linear between the two values around {@code (n − 1)·p} (Hyndman and Fan 1996, "Sample Quantiles
   * in Statistical Packages", definition 7; the default of R and NumPy).
   *
   * @param sorted ascending, at least one
   * @param p from 0 to 1
   */
  public static double linear(double[] sorted, double p) {
    if (sorted.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("no quantile %s of %s values".formatted(p, sorted.length));
    }
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place);
    int above = Math.min(below + 1, sorted.length - 1);
    double share = place - below;
    // Equal neighbours give exactly their value, and none beyond the two can come out.
    double between = sorted[below] + share * (sorted[above] - sorted[below]);
    return Math.min(between, sorted[above]);
  }
}
