package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some values of each column of a CSV file. */
final class ColumnSamples {

  private static final int MOST = 50;

  private ColumnSamples() {}

  /** In the order of the header; a column without values has an empty list. */
  static Map<String, List<String>> of(ImportFile file) throws IOException {
    Map<String, List<String>> samples = new LinkedHashMap<>();
    try (InputStream in = file.content().open()) {
      CsvRows.some(in, MOST)
          .forEach(
              cells ->
                  cells.forEach(
                      (column, cell) -> {
                        List<String> values =
                            samples.computeIfAbsent(column, name -> new ArrayList<>());
                        if (!cell.isEmpty() && !CsvLayout.NO_VALUE.contains(cell)) {
                          values.add(cell);
                        }
                      }));
    }
    return samples;
  }
}
