package io.dynobench.worker.surroundings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One number per window, as provenance keeps it. */
public final class WindowSeries {

  private static final MathContext DIGITS = new MathContext(5);

  private WindowSeries() {}

  /** A JSON array, with five significant digits; null for what is not a number. */
  public static String json(double[] values) {
    return Arrays.stream(values)
        .mapToObj(WindowSeries::text)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String text(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
