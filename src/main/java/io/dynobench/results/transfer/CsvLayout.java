package io.dynobench.results.transfer;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a CSV file of a format looks like.
 *
 * @param required columns, by the names that {@code name} gives them
 * @param name what the reader calls a column of the header
 * @param blanks words that say that there is no value, besides empty cells
 */
record CsvLayout(List<String> required, UnaryOperator<String> name, Set<String> blanks) {

  /** Words of pandas and of spreadsheets. */
  static final Set<String> NO_VALUE =
      Set.of("nan", "NaN", "NAN", "na", "NA", "n/a", "N/A", "#N/A", "null", "NULL", "-", "–");

  static CsvLayout of(List<String> required) {
    return new CsvLayout(required, UnaryOperator.identity(), Set.of());
  }
}
