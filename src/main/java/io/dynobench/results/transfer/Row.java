package io.dynobench.results.transfer;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, whatever its format. A cell that is wrong is noted as an error of the file and
 * read as if it were empty.
 *
 * @param line where it begins, from 1
 * @param number among the rows, from 1
 * @param cells by column, as published; empty cells are left out
 */
record Row(Reading reading, long line, int number, Map<String, String> cells) {

  private static final int LONGEST = 200;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  boolean has(String column) {
    return cells.containsKey(column);
  }

  @Nullable String text(String column) {
    String cell = cells.get(column);
    if (cell != null && cell.length() > LONGEST) {
      fail(column, "TOO_LONG", "at most %d characters are expected".formatted(LONGEST));
      return null;
    }
    return cell;
  }

  /** A text that a row must have; empty after noting that it has none. */
  String required(String column) {
    String text = text(column);
    if (text == null && !has(column)) {
      fail(column, "MISSING_VALUE", "a value is expected");
    }
    return text == null ? "" : text;
  }

  /** A number between two bounds, which belong to the range. */
  @Nullable Double number(String column, double least, double most) {
    String cell = text(column);
    if (cell == null) {
      return null;
    }
    double value = DECIMAL.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (value >= least && value <= most && Double.isFinite(value)) {
      return value;
    }
    fail(
        column,
        "INVALID_VALUE",
        "a number %s is expected, not '%s'".formatted(range(least, most), cell));
    return null;
  }

  /** A quantity: a number above zero. */
  @Nullable Double quantity(String column) {
    return number(column, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  /** A whole number above zero. */
  @Nullable Integer count(String column) {
    Double number = number(column, 1, Integer.MAX_VALUE);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number)) {
      fail(column, "INVALID_VALUE", "a whole number is expected, not '%s'".formatted(number));
      return null;
    }
    return number.intValue();
  }

  void warn(String column, String code, String detail) {
    reading.warn(new RowProblem(line, column, code, detail));
  }

  void fail(String column, String code, String detail) {
    reading.fail(new RowProblem(line, column, code, detail));
  }

  private static String range(double least, double most) {
    if (most == Double.MAX_VALUE || most == Integer.MAX_VALUE) {
      return least == Double.MIN_VALUE ? "above 0" : "of at least %s".formatted(least);
    }
    return "from %s to %s".formatted(least, most);
  }
}
