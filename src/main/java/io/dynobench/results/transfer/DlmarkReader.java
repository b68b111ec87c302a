package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * dlmark's JSON: an array of {@code {device, model, batch_size, workload}} with {@code throughput}
 * (samples/s) and {@code device_mem}, or with {@code accuracy} (a fraction), which becomes a result
 * of the workload {@code accuracy} in percent.
 *
 * <p>{@code device_mem} is taken as MiB without converting: dlmark takes it from nvidia-smi, which
 * counts in MiB, and calls it MB. Precision is not stated and stays unknown.
 */
final class DlmarkReader implements ResultReader {

  private static final String ENGINE = "mxnet";

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    JsonRows.read(in, reading, row -> read(row, reading));
    return reading.end();
  }

  private static void read(Row row, Reading reading) {
    String workload = row.required("workload", Dimension.WORKLOAD);
    if (!workload.isEmpty() && !workload.equals("Inference")) {
      row.fail("workload", "INVALID_VALUE", "expected Inference, not '%s'".formatted(workload));
    }
    if (!row.has("throughput") && !row.has("accuracy")) {
      row.fail("throughput", "MISSING_VALUE", "a throughput or an accuracy is expected");
    }
    if (row.has("throughput")) {
      reading.add(
          draft(row, Workload.INFERENCE)
              .metric(Metric.THROUGHPUT, row.quantity("throughput"))
              .metric(Metric.PEAK_MEMORY_MIB, row.number("device_mem", 0, Double.MAX_VALUE))
              .note(
                  Metric.PEAK_MEMORY_MIB,
                  "device_mem as nvidia-smi reports it, in MiB (published as MB)"));
    }
    if (row.has("accuracy")) {
      @Nullable Double fraction = row.number("accuracy", 0, 1);
      reading.add(
          draft(row, Workload.ACCURACY)
              .ofDataset()
              .derived(
                  Metric.TOP1_PERCENT, fraction == null ? null : 100 * fraction, "100 × accuracy"));
    }
  }

  private static DraftBuilder draft(Row row, Workload workload) {
    return new DraftBuilder(row, workload)
        .set(Dimension.MODEL, row.required("model", Dimension.MODEL))
        .set(Dimension.ENGINE, ENGINE)
        .set(Dimension.DEVICE_NAME, row.required("device", Dimension.DEVICE_NAME))
        .set(Dimension.BATCH_SIZE, row.count("batch_size"));
  }
}
