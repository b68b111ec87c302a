package io.dynobench.results;

import java.util.regex.Pattern;

/** Reads numbers as people write them; Java's own parser also takes {@code 1d} and {@code NaN}. */
final class Decimals {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private Decimals() {}

  /**
   * @throws IllegalArgumentException when the word is not a finite decimal number
   */
  static Double read(String word) {
    if (word.length() <= 40 && DECIMAL.matcher(word).matches()) {
      double value = Double.parseDouble(word);
      if (Double.isFinite(value)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "expected a number, not '%s'".formatted(Words.shorten(word)));
  }
}
