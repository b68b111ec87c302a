package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The backup that the notebook of the Keras MNIST study keeps: a line per batch size, {@code
 * batch|train|infer|} of one device or {@code batch|train|infer|train|infer|} of CPU and GPU, in
 * seconds per sample. The study backs up its perceptron; another model, and the device where there
 * is only one, come from the form.
 */
final class KerasBackupReader implements ResultReader {

  static final Pattern LINE = Pattern.compile("\\s*\\d+\\s*(\\|[^|]*){2,5}");

  private static final String MODEL = "MNIST MLP";
  private static final List<String> BOTH = List.of("CPU", "GPU");

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    LogLines.read(
        in,
        reading,
        (number, line) -> {
          if (!line.isBlank()) {
            read(number, line.strip().split("\\|"), reading);
          }
        });
    return reading.end();
  }

  private static void read(long number, String[] cells, Reading reading) {
    int rowNumber = reading.nextRow();
    if (cells.length == 5) {
      read(row(reading, number, rowNumber, cells, 1), BOTH.get(0), reading);
      read(row(reading, number, rowNumber, cells, 3), BOTH.get(1), reading);
      return;
    }
    Row row = row(reading, number, rowNumber, cells, 1);
    @Nullable String device = reading.context().text(Dimension.DEVICE_NAME);
    if (cells.length != 3) {
      row.fail(null, "MALFORMED_LINE", "expected batch|train|infer|, once or for CPU and GPU");
    } else if (device == null) {
      row.fail("device", "MISSING_VALUE", "the file does not name the device; the form must");
    } else {
      read(row, device, reading);
    }
  }

  private static Row row(Reading reading, long line, int number, String[] cells, int from) {
    Map<String, String> named = new LinkedHashMap<>();
    List<String> columns = List.of("batch_size", "train_time", "inference_time");
    List<Integer> places = List.of(0, from, from + 1);
    for (int i = 0; i < columns.size(); i++) {
      if (places.get(i) < cells.length && !cells[places.get(i)].isBlank()) {
        named.put(columns.get(i), cells[places.get(i)].strip());
      }
    }
    return new Row(reading, line, number, named);
  }

  private static void read(Row row, String device, Reading reading) {
    @Nullable String model = reading.context().text(Dimension.MODEL);
    if (row.number() == 1) {
      row.warn("train_time", "UNIT_ASSUMED", "the file states no unit; read as seconds per sample");
    }
    if (!row.has("batch_size")) {
      row.fail("batch_size", "MISSING_VALUE", "a value is expected");
    }
    new KerasTimes(
            model == null ? MODEL : model,
            device,
            row.count("batch_size"),
            row.quantity("train_time"),
            null,
            row.quantity("inference_time"),
            "inference_time")
        .addTo(reading, row);
  }
}
