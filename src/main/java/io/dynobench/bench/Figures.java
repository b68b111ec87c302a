package io.dynobench.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers as pages show them; {@code frontend/src/format.ts} shows them the same way. */
public final class Figures {

  /** What is unknown, which is not zero. */
  public static final String UNKNOWN = "–";

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private Figures() {}

  /**
   * How calls came, where that is not closed loops in one process: {@code 200/s, ×5}; else empty.
   *
   * @param arrivalRate requests/s of an open loop; null for closed loops
   * @param forks null when nobody said so
   */
  public static String load(@Nullable Double arrivalRate, @Nullable Integer forks) {
    return Stream.of(
            arrivalRate == null ? "" : text(arrivalRate) + "/s",
            forks == null || forks == 1 ? "" : "×" + forks)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Four significant digits, thousands grouped, whole from a thousand on. */
  public static String text(@Nullable Number number) {
    if (number == null || !Double.isFinite(number.doubleValue())) {
      return UNKNOWN;
    }
    double value = number.doubleValue();
    BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR_DIGITS);
    double size = rounded.abs().doubleValue();
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    if (size != 0 && size < 0.001) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return rounded.stripTrailingZeros().toPlainString();
  }
}
