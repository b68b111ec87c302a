package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, whatever its format. A cell that is wrong is noted as an error of the file and
 * read as if it were empty.
 *
 * @param line where it begins, from 1
 * @param number among the rows, from 1
 * @param cells by column, as published; empty cells are left out
 * @param names the published name of a column that the reader calls otherwise
 */
record Row(
    Reading reading, long line, int number, Map<String, String> cells, Map<String, String> names) {

  Row(Reading reading, long line, int number, Map<String, String> cells) {
    this(reading, line, number, cells, Map.of());
  }

  boolean has(String column) {
    return cells.containsKey(published(column));
  }

  /** The column's name in the file. */
  String published(String column) {
    return names.getOrDefault(column, column);
  }

  @Nullable String text(String column) {
    return text(column, TextLimits.SHORTEST);
  }

  /** A text that has room in the dimension. */
  @Nullable String text(String column, Dimension dimension) {
    return text(column, TextLimits.of(dimension));
  }

  private @Nullable String text(String column, int longest) {
    String cell = cells.get(published(column));
    if (cell != null && cell.length() > longest) {
      fail(column, "TOO_LONG", "at most %d characters are expected".formatted(longest));
      return null;
    }
    if (cell != null && hasControl(cell)) {
      fail(column, "INVALID_VALUE", "a text without control characters is expected");
      return null;
    }
    return cell;
  }

  private static boolean hasControl(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isISOControl(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** A text that a row must have; empty after noting that it has none. */
  String required(String column, Dimension dimension) {
    String text = text(column, dimension);
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
    double value = Numbers.parse(cell);
    if (value >= least && value <= most) {
      return value;
    }
    fail(column, "INVALID_VALUE", Ranges.expected(least, most, cell));
    return null;
  }

  /** A quantity: a number above zero. */
  @Nullable Double quantity(String column) {
    return number(column, Double.MIN_VALUE, Double.MAX_VALUE);
  }

  /** As {@link #number}, but a number out of the range is only doubted, and left out. */
  @Nullable Double plausible(String column, double least, double most) {
    String cell = text(column);
    double value = cell == null ? Double.NaN : Numbers.parse(cell);
    if (!Double.isNaN(value) && !(value >= least && value <= most)) {
      warn(column, "IMPLAUSIBLE", Ranges.expected(least, most, cell) + "; the value is left out");
      return null;
    }
    return number(column, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  /** A percentage, with or without its sign; one that cannot be is only doubted. */
  @Nullable Double percent(String column) {
    String cell = text(column);
    return cell != null && cell.endsWith("%")
        ? with(column, cell.substring(0, cell.length() - 1).strip()).plausible(column, 0, 100)
        : plausible(column, 0, 100);
  }

  private Row with(String column, String cell) {
    return new Row(reading, line, number, Map.of(published(column), cell), names);
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

  void warn(@Nullable String column, String code, String detail) {
    reading.warn(problem(column, code, detail));
  }

  void fail(@Nullable String column, String code, String detail) {
    reading.fail(problem(column, code, detail));
  }

  private RowProblem problem(@Nullable String column, String code, String detail) {
    return new RowProblem(line, column == null ? null : published(column), code, detail);
  }
}
