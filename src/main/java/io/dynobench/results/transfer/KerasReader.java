package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Keras MNIST study as CSV: seconds per sample for training and for inference. */
final class KerasReader implements ResultReader {

  static final String TRAINING = "train_seconds_per_sample";
  private static final String INFERENCE = "inference_seconds_per_sample";
  private static final CsvLayout LAYOUT =
      CsvLayout.of(List.of("device", "model", "batch_size", TRAINING, INFERENCE));

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    CsvRows.read(in, LAYOUT, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row row, Reading reading) {
    @Nullable Double training = row.quantity(TRAINING);
    @Nullable Double inference = row.quantity(INFERENCE);
    if (!row.has(TRAINING) && !row.has(INFERENCE)) {
      row.fail(TRAINING, "MISSING_VALUE", "a time of training or of inference is expected");
    }
    new KerasTimes(
            row.required("model", Dimension.MODEL),
            row.required("device", Dimension.DEVICE_NAME),
            row.count("batch_size"),
            training,
            null,
            inference,
            INFERENCE)
        .addTo(reading, row);
  }
}
