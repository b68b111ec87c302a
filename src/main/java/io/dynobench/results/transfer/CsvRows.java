package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file with a header (UTF-8, with or without byte order mark), whichever of
 * comma, semicolon, tab and bar separates its cells.
 */
final class CsvRows {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();
  private static final String SEPARATORS = ",;\t|";

  private final CsvLayout layout;
  private final Reading reading;
  private final Consumer<Row> consumer;

  /** Where the record begins that comes next, from 1. */
  private long begin = 1;

  private CsvRows(CsvLayout layout, Reading reading, Consumer<Row> consumer) {
    this.layout = layout;
    this.reading = reading;
    this.consumer = consumer;
  }

  /** Hands every row to the consumer if the header has the columns. */
  static void read(InputStream in, CsvLayout layout, Reading reading, Consumer<Row> consumer)
      throws IOException {
    try (var text = new TextInput(in)) {
      char separator = separator(text.firstLine());
      try (CSVParser parser =
          FORMAT
              .builder()
              .setDelimiter(separator)
              // Only what is handed out can be counted.
              .setIgnoreEmptyLines(false)
              .get()
              .parse(text.reader())) {
        new CsvRows(layout, reading, consumer).read(parser, text);
      }
    } catch (CharacterCodingException e) {
      // In the first bytes, before there is a row.
      reading.fail(new RowProblem(1, null, "NOT_UTF8", "the file is not encoded in UTF-8"));
    }
  }

  /**
   * The first rows by column, the header among them as a row of empty cells; as far as it can be
   * read.
   */
  static List<Map<String, String>> some(InputStream in, int most) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    try (var text = new TextInput(in);
        CSVParser parser =
            FORMAT.builder().setDelimiter(separator(text.firstLine())).get().parse(text.reader())) {
      List<String> columns = List.of();
      for (CSVRecord record : parser) {
        boolean header = rows.isEmpty();
        columns = header ? CsvHeader.of(record, CsvLayout.of(List.of())).columns() : columns;
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i), header || i >= record.size() ? "" : record.get(i));
        }
        rows.add(cells);
        if (rows.size() > most) {
          break;
        }
      }
    } catch (UncheckedIOException | CharacterCodingException e) {
      // The reader says what is wrong there.
      return rows;
    }
    return rows;
  }

  /** The cells of a header line. */
  static List<String> header(String line) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(line, FORMAT.builder().setDelimiter(separator(line)).get())) {
      Iterator<CSVRecord> records = parser.iterator();
      return records.hasNext() ? records.next().toList() : List.of();
    } catch (UncheckedIOException e) {
      return List.of();
    }
  }

  /** The one that occurs most often outside of quotes; the comma when none does. */
  private static char separator(String header) {
    String bare = header.replaceAll("\"[^\"]*\"", "");
    char best = ',';
    for (char each : SEPARATORS.toCharArray()) {
      if (count(bare, each) > count(bare, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }

  private void read(CSVParser parser, TextInput text) throws IOException {
    @Nullable CsvHeader header = null;
    try {
      Iterator<CSVRecord> records = parser.iterator();
      while (records.hasNext()) {
        CSVRecord record = records.next();
        if (!isBlank(record) && header != null) {
          row(record, header);
        } else if (!isBlank(record)) {
          header = CsvHeader.of(record, layout);
          if (!header.check(begin, layout, reading)) {
            return;
          }
        }
        begin = parser.getCurrentLineNumber() + 1;
        text.nextRow();
      }
      if (header == null) {
        reading.fail(new RowProblem(1, null, "NO_ROWS", "the file is empty"));
      }
    } catch (UncheckedIOException e) {
      malformed(Objects.requireNonNull(e.getCause()));
    }
  }

  private static boolean isBlank(CSVRecord record) {
    return record.size() == 1 && record.get(0).isBlank();
  }

  private void malformed(IOException cause) throws IOException {
    if (cause instanceof CharacterCodingException) {
      fail("NOT_UTF8", "soon after this line, the file is not encoded in UTF-8");
    } else if (cause instanceof RecordLimit.Exceeded) {
      fail("ROW_TOO_LONG", String.valueOf(cause.getMessage()));
    } else if (cause instanceof CSVException) {
      fail("MALFORMED_CSV", "a quoted cell must end with a quote before the next separator");
    } else {
      throw cause;
    }
  }

  private void fail(String code, String detail) {
    reading.fail(new RowProblem(begin, null, code, detail));
  }

  private void row(CSVRecord record, CsvHeader header) {
    int number = reading.nextRow();
    List<String> columns = header.columns();
    if (record.size() != columns.size()) {
      fail(
          "WRONG_LENGTH", "%d cells are expected, not %d".formatted(columns.size(), record.size()));
      return;
    }
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = record.get(i);
      if (!cell.isEmpty() && !layout.blanks().contains(cell)) {
        cells.put(columns.get(i), cell);
      }
    }
    consumer.accept(new Row(reading, begin, number, cells, header.names()));
  }
}
