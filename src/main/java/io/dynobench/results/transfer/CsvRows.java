package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a CSV file with a header (UTF-8, with or without byte order mark). */
final class CsvRows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private CsvRows() {}

  /** Hands every row to the consumer if the header has these columns. */
  static void read(InputStream in, List<String> columns, Reading reading, Consumer<Row> consumer)
      throws IOException {
    var text = new InputStreamReader(new ByteOrderMark(in), StandardCharsets.UTF_8);
    try (CSVParser parser = FORMAT.parse(text)) {
      List<String> header = parser.getHeaderNames();
      for (String column : columns) {
        if (!header.contains(column)) {
          reading.fail(new RowProblem(1, column, "MISSING_COLUMN", "the header lacks this column"));
        }
      }
      if (header.containsAll(columns)) {
        long line = parser.getCurrentLineNumber();
        for (CSVRecord record : parser) {
          @Nullable Row row = row(record, Math.max(line, 1) + 1, header, reading);
          line = parser.getCurrentLineNumber();
          if (row != null) {
            consumer.accept(row);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      reading.fail(new RowProblem(1, null, "INVALID_HEADER", String.valueOf(e.getMessage())));
    } catch (CSVException e) {
      reading.fail(new RowProblem(1, null, "MALFORMED_CSV", String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      reading.fail(new RowProblem(1, null, "MALFORMED_CSV", String.valueOf(e.getMessage())));
    }
  }

  private static @Nullable Row row(
      CSVRecord record, long line, List<String> header, Reading reading) {
    int number = reading.nextRow();
    if (record.size() != header.size()) {
      reading.fail(
          new RowProblem(
              line,
              null,
              "WRONG_LENGTH",
              "%d cells are expected, not %d".formatted(header.size(), record.size())));
      return null;
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      if (!record.get(i).isEmpty()) {
        cells.put(header.get(i), record.get(i));
      }
    }
    return new Row(reading, line, number, cells);
  }
}
