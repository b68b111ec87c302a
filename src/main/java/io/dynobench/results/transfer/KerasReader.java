package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Keras MNIST study as CSV: seconds per sample for training and for inference. A row becomes
 * two results, one per workload; the throughput of inference is derived from its time.
 */
final class KerasReader implements ResultReader {

  private static final String TRAINING = "train_seconds_per_sample";
  private static final String INFERENCE = "inference_seconds_per_sample";
  private static final List<String> COLUMNS =
      List.of("device", "model", "batch_size", TRAINING, INFERENCE);

  @Override
  public ReadRows read(InputStream in, ReadContext context) throws IOException {
    var reading = new Reading(context);
    CsvRows.read(in, COLUMNS, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row row, Reading reading) {
    @Nullable Double training = row.quantity(TRAINING);
    @Nullable Double inference = row.quantity(INFERENCE);
    if (!row.has(TRAINING) && !row.has(INFERENCE)) {
      row.fail(TRAINING, "MISSING_VALUE", "a time of training or of inference is expected");
    }
    if (training != null) {
      reading.add(draft(row, Workload.TRAINING).metric(Metric.TRAIN_SECONDS_PER_SAMPLE, training));
    }
    if (inference != null) {
      reading.add(
          draft(row, Workload.INFERENCE)
              .derived(Metric.THROUGHPUT, Double.valueOf(1 / inference), "1 ÷ " + INFERENCE));
    }
  }

  private static DraftBuilder draft(Row row, Workload workload) {
    return new DraftBuilder(row, workload)
        .model(row.required("model"))
        .engine("keras")
        .deviceName(row.required("device"))
        .batchSize(row.count("batch_size"))
        .dataset(row.reading().context().dataset());
  }
}
