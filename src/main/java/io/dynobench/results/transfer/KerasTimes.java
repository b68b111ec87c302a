package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What the Keras MNIST study says of one model, device and batch size; it becomes two results, one
 * per workload. The throughput of inference is derived from its time.
 *
 * @param training seconds per sample
 * @param trainingFrom how that follows from what was published; null when it is published so
 * @param inference seconds per sample
 * @param inferenceColumn what the file calls that
 */
record KerasTimes(
    String model,
    String device,
    @Nullable Integer batchSize,
    @Nullable Double training,
    @Nullable String trainingFrom,
    @Nullable Double inference,
    String inferenceColumn) {

  void addTo(Reading reading, Row row) {
    if (training != null) {
      DraftBuilder draft = draft(row, Workload.TRAINING);
      reading.add(
          trainingFrom == null
              ? draft.metric(Metric.TRAIN_SECONDS_PER_SAMPLE, training)
              : draft.derived(Metric.TRAIN_SECONDS_PER_SAMPLE, training, trainingFrom));
    }
    if (inference != null) {
      reading.add(
          draft(row, Workload.INFERENCE)
              .derived(Metric.THROUGHPUT, Double.valueOf(1 / inference), "1 ÷ " + inferenceColumn));
    }
  }

  private DraftBuilder draft(Row row, Workload workload) {
    return new DraftBuilder(row, workload)
        .set(Dimension.MODEL, model)
        .set(Dimension.ENGINE, "keras")
        .set(Dimension.DEVICE_NAME, device)
        .set(Dimension.BATCH_SIZE, batchSize)
        .ofDataset();
  }
}
