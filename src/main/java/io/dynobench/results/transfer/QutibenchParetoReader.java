package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * QuTiBench's accuracy-versus-throughput points as CSV. Precision and pruning stand only in the
 * first column, {@code <hardware>_<datatype>_<network>_<pruning>}; the operating mode is the last
 * part of the hardware's name ({@code TX2-maxp}). Predicted points are no results and passed over.
 */
final class QutibenchParetoReader implements ResultReader {

  static final String KEY = "hardw_datatype_net_prun";

  private static final CsvLayout LAYOUT =
      new CsvLayout(
          List.of(KEY, "hardw", "network", "fps-comp", "top1", "type"),
          column -> column.equals("NN_Topology") ? "network" : column,
          CsvLayout.NO_VALUE);
  private static final Pattern KEY_PARTS =
      Pattern.compile("(.+)_([^_]+)_([^_]+)_(\\d{1,3}(?:\\.\\d+)?)");

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    CsvRows.read(in, LAYOUT, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row row, Reading reading) {
    String type = row.required("type", Dimension.ORIGIN);
    Matcher key = KEY_PARTS.matcher(row.required(KEY, Dimension.VARIANT));
    if (type.equals("predicted")) {
      row.warn("type", "PREDICTION_SKIPPED", "a prediction is not a result");
    } else if (!type.equals("measured")) {
      row.fail("type", "INVALID_VALUE", "expected measured or predicted, not '%s'".formatted(type));
    } else if (!key.matches()) {
      row.fail(KEY, "INVALID_VALUE", "expected <hardware>_<datatype>_<network>_<pruning>");
    } else {
      String board = row.required("hardw", Dimension.HARDWARE);
      reading.add(
          QutibenchWords.draft(row, board, null, key.group(2))
              .set(Dimension.MODEL, row.required("network", Dimension.MODEL))
              .set(Dimension.PRUNING_PERCENT, Double.valueOf(key.group(4)))
              .set(Dimension.BATCH_SIZE, row.count("batch/thread/stream"))
              .metric(Metric.THROUGHPUT, row.quantity("fps-comp"))
              .metric(Metric.TOP1_PERCENT, row.number("top1", 0, 100)));
    }
  }
}
