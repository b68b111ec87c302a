package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * QuTiBench's accuracy-versus-throughput points as CSV. Precision and pruning stand only in the
 * first column, {@code <hardware>_<datatype>_<network>_<pruning>}; the operating mode is the last
 * part of the hardware's name ({@code TX2-maxp}). Predicted points are no results and passed over.
 */
final class QutibenchParetoReader implements ResultReader {

  private static final String KEY = "hardw_datatype_net_prun";
  private static final List<String> COLUMNS =
      List.of(KEY, "hardw", "network", "fps-comp", "top1", "type");
  private static final Pattern KEY_PARTS = Pattern.compile("(.+)_([^_]+)_([^_]+)_(\\d{1,3})");
  private static final Pattern MODE = Pattern.compile("(.+)-(fast|slow|maxn|maxp|maxq)");

  @Override
  public ReadRows read(InputStream in, ReadContext context) throws IOException {
    var reading = new Reading(context);
    CsvRows.read(in, COLUMNS, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row row, Reading reading) {
    String type = row.required("type");
    Matcher key = KEY_PARTS.matcher(row.required(KEY));
    if (type.equals("predicted")) {
      row.warn("type", "PREDICTION_SKIPPED", "a prediction is not a result");
    } else if (!type.equals("measured")) {
      row.fail("type", "INVALID_VALUE", "expected measured or predicted, not '%s'".formatted(type));
    } else if (!key.matches()) {
      row.fail(KEY, "INVALID_VALUE", "expected <hardware>_<datatype>_<network>_<pruning>");
    } else {
      String hardware = row.required("hardw");
      Matcher mode = MODE.matcher(hardware);
      boolean hasMode = mode.matches();
      reading.add(
          new DraftBuilder(row, Workload.INFERENCE)
              .model(row.required("network"))
              .deviceName(hasMode ? mode.group(1) : hardware)
              .hardware(hasMode ? mode.group(1) : hardware, hasMode ? mode.group(2) : null)
              .precision(key.group(2).toLowerCase(Locale.ROOT))
              .pruningPercent(Double.valueOf(key.group(4)))
              .dataset(reading.context().dataset())
              .metric(Metric.THROUGHPUT, row.quantity("fps-comp"))
              .metric(Metric.TOP1_PERCENT, row.number("top1", 0, 100)));
    }
  }
}
