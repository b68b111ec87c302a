package io.dynobench.analysis;

import io.dynobench.bench.Interval;

/**
 * The score interval of a proportion (Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927).
 */
public final class Wilson {

  /** Of the standard normal distribution, for 95 %. */
  private static final double Z = 1.959963984540054;

  private Wilson() {}

  /**
   * The 95 % interval {@code (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n)}. It stays within 0
   * and 1 and is sound for proportions near them, where the normal one is not.
   *
   * @param successes from 0 to {@code trials}; a part of one where chance decides
   * @param trials at least 1
   * @return proportions from 0 to 1
   * @throws IllegalArgumentException when there are no trials, or fewer than successes
   */
  public static Interval interval(double successes, long trials) {
    if (!(trials >= 1 && successes >= 0 && successes <= trials)) {
      throw new IllegalArgumentException("%s successes of %d".formatted(successes, trials));
    }
    double n = trials;
    double p = successes / n;
    double z2 = Z * Z;
    double middle = p + z2 / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }
}
