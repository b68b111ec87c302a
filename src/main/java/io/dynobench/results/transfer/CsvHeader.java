package io.dynobench.results.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The first line of a CSV file.
 *
 * @param columns as published; one without a name, such as the index of pandas, is called by its
 *     number
 * @param names of the columns that the reader calls otherwise
 */
record CsvHeader(List<String> columns, Map<String, String> names) {

  static CsvHeader of(Iterable<String> cells, CsvLayout layout) {
    var columns = new ArrayList<String>();
    var names = new HashMap<String, String>();
    for (String cell : cells) {
      String column = cell.isBlank() ? "column " + (columns.size() + 1) : cell.strip();
      columns.add(column);
      names.putIfAbsent(layout.name().apply(column), column);
    }
    return new CsvHeader(List.copyOf(columns), names);
  }

  /**
   * Notes what is wrong with it; whether it can be worked with.
   *
   * @param line that it stands in, from 1
   */
  boolean check(long line, CsvLayout layout, Reading reading) {
    var seen = new HashSet<String>();
    boolean fits = true;
    for (String column : columns) {
      if (!seen.add(column)) {
        reading.fail(
            new RowProblem(line, column, "DUPLICATE_COLUMN", "the header names this column twice"));
        fits = false;
      }
    }
    for (String column : layout.required()) {
      if (!names.containsKey(column)) {
        reading.fail(
            new RowProblem(line, column, "MISSING_COLUMN", "the header lacks this column"));
        fits = false;
      }
    }
    return fits;
  }
}
