package io.dynobench.results.transfer;

import io.dynobench.results.ResultCsv;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The CSV that this service exports, without loss. */
final class OwnCsvReader implements ResultReader {

  private static final CsvLayout LAYOUT =
      CsvLayout.of(List.of("id", "createdAt", "origin", "collection", "workload", "model"));

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    CsvRows.read(in, LAYOUT, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row neutralised, Reading reading) {
    Map<String, String> cells = new LinkedHashMap<>(neutralised.cells());
    cells.replaceAll((column, cell) -> ResultCsv.original(cell));
    Row row = new Row(reading, neutralised.line(), neutralised.number(), cells);
    reading.add(row, new OwnFields(row).result(new OwnParts(row).ofCells()));
  }
}
