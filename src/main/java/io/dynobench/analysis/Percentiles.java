package io.dynobench.analysis;

/** Percentiles by nearest rank: always one of the samples, never an interpolation. */
public final class Percentiles {

  private Percentiles() {}

  /**
   * {@code sorted[⌈p·n⌉ − 1]} (Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages",
   * definition 1).
   *
   * @param sorted ascending, at least one
   * @param p above 0, at most 1
   */
  public static long nearestRank(long[] sorted, double p) {
    return sorted[rank(sorted.length, p) - 1];
  }

  /** From 1 to {@code n}. */
  static int rank(int n, double p) {
    if (n < 1 || !(p > 0 && p <= 1)) {
      throw new IllegalArgumentException("no percentile %s of %s samples".formatted(p, n));
    }
    // p·n may miss a whole number by a rounding error: 0.07 · 100 is 7.000000000000001.
    double exact = p * n;
    double whole = Math.rint(exact);
    boolean rounded = Math.abs(exact - whole) <= 4 * Math.ulp(exact);
    double rank = rounded ? whole : Math.ceil(exact);
    return (int) Math.max(1, Math.min(n, rank));
  }
}
