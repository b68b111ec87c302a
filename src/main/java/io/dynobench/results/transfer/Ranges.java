package io.dynobench.results.transfer;

import org.jspecify.annotations.Nullable;

/** Says which numbers are expected. */
final class Ranges {

  private static final int SHOWN = 60;

  private Ranges() {}

  /**
   * @param least {@link Double#MIN_VALUE} for "above 0", the lowest double for no bound
   * @param most the highest double or int for no bound
   */
  static String expected(double least, double most, @Nullable String cell) {
    return "a number%s is expected, not '%s'".formatted(range(least, most), shorten(cell));
  }

  static String shorten(@Nullable String cell) {
    String text = cell == null ? "" : cell;
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String range(double least, double most) {
    if (most == Double.MAX_VALUE || most == Integer.MAX_VALUE) {
      if (least == -Double.MAX_VALUE) {
        return "";
      }
      return least == Double.MIN_VALUE ? " above 0" : " of at least " + plain(least);
    }
    return " from %s to %s".formatted(plain(least), plain(most));
  }

  private static String plain(double bound) {
    return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}
