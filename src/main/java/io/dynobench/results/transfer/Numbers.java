package io.dynobench.results.transfer;

import java.util.regex.Pattern;

/** Reads numbers as publications print them; Java's own parser also takes {@code 1d}. */
final class Numbers {

  private static final int LONGEST = 60;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  /** {@code 1,234.82}: spreadsheets print it so. */
  private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

  private Numbers() {}

  /** Not a number when the text is none, or none that a double can hold. */
  static double parse(String text) {
    if (text.length() > LONGEST) {
      return Double.NaN;
    }
    if (DECIMAL.matcher(text).matches()) {
      return finite(Double.parseDouble(text));
    }
    return GROUPED.matcher(text).matches()
        ? finite(Double.parseDouble(text.replace(",", "")))
        : Double.NaN;
  }

  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }
}
