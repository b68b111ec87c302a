package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the notebook of the Keras MNIST study printed: {@code Batch size: 100 Train time: 0.000197
 * Inference time 5.2e-05 (3)}, under headings that name model and device, between the progress bars
 * of Keras.
 *
 * <p>Times are seconds per sample. Early versions of the notebook printed the training time per
 * batch; the progress bar before it tells ({@code 176us/step}, a step of that Keras being a
 * sample), and such a time is divided by the batch size.
 */
final class KerasLogReader implements ResultReader {

  static final String MARK = "Batch size:";

  private static final Pattern LINE =
      Pattern.compile(
          "Batch size:\\s*(\\S+)\\s+Train time:\\s*(\\S+)\\s+Inference time:?\\s*(\\S+?)"
              + "(?:\\s*\\((\\d+)\\))?\\s*");
  private static final Pattern MODEL = Pattern.compile("MNIST[ _](MLP|CNN)");
  private static final Pattern DEVICE = Pattern.compile("TRAIN(?:ING)? ON ([CGT]PU)S?");
  private static final Pattern STEP = Pattern.compile("(?<!\\d)(\\d{1,9})(us|ms|s)/step");
  private static final Map<String, Double> SECONDS = Map.of("us", 1e-6, "ms", 1e-3, "s", 1.0);

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    var log = new Log(reading);
    LogLines.read(in, reading, log);
    return reading.end();
  }

  /** Remembers the headings and the latest progress bar. */
  private static final class Log implements LogLines.Consumer {

    private final Reading reading;
    private @Nullable String model;
    private @Nullable String device;
    private double step = Double.NaN;

    Log(Reading reading) {
      this.reading = reading;
      model = reading.context().text(Dimension.MODEL);
      device = reading.context().text(Dimension.DEVICE_NAME);
    }

    @Override
    public void line(long number, String raw) {
      String line = raw.strip();
      Matcher heading = MODEL.matcher(line);
      Matcher machine = DEVICE.matcher(line);
      Matcher progress = STEP.matcher(line);
      if (heading.matches()) {
        model = "MNIST " + heading.group(1);
      } else if (machine.matches()) {
        device = machine.group(1);
      } else if (progress.find()) {
        step = Double.parseDouble(progress.group(1)) * SECONDS.getOrDefault(progress.group(2), 1.0);
      } else if (line.startsWith(MARK)) {
        times(number, line);
        step = Double.NaN;
      }
    }

    private void times(long number, String line) {
      Map<String, String> cells = new LinkedHashMap<>();
      Row row = new Row(reading, number, reading.nextRow(), cells);
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        row.fail(
            null,
            "MALFORMED_LINE",
            "expected 'Batch size: n Train time: s Inference time s (trials)'");
        return;
      }
      put(cells, "model", model);
      put(cells, "device", device);
      put(cells, "batch_size", matcher.group(1));
      put(cells, "train_time", matcher.group(2));
      put(cells, "inference_time", matcher.group(3));
      put(cells, "inference_trials", matcher.group(4));
      add(row);
    }

    private void add(Row row) {
      @Nullable Integer batch = row.count("batch_size");
      @Nullable Double printed = row.quantity("train_time");
      boolean perBatch = batch != null && printed != null && isPerBatch(printed, batch);
      @Nullable Double training =
          perBatch && printed != null && batch != null ? Double.valueOf(printed / batch) : printed;
      new KerasTimes(
              row.required("model", Dimension.MODEL),
              row.required("device", Dimension.DEVICE_NAME),
              batch,
              training,
              perBatch ? "train_time ÷ batch_size" : null,
              row.quantity("inference_time"),
              "inference_time")
          .addTo(reading, row);
    }

    /** Which of the two readings is nearer to the progress bar's time of a sample. */
    private boolean isPerBatch(double printed, int batch) {
      return Math.abs(Math.log(printed / batch / step)) < Math.abs(Math.log(printed / step));
    }

    private static void put(Map<String, String> cells, String column, @Nullable String cell) {
      if (cell != null) {
        cells.put(column, cell);
      }
    }
  }
}
