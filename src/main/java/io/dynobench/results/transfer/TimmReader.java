package io.dynobench.results.transfer;

import static io.dynobench.bench.Metric.FLOPS_PER_SAMPLE;
import static io.dynobench.bench.Metric.LATENCY_MEAN_MS;
import static io.dynobench.bench.Metric.MACS;
import static io.dynobench.bench.Metric.PARAMETERS;
import static io.dynobench.bench.Metric.THROUGHPUT;
import static io.dynobench.bench.Metric.TOP1_PERCENT;
import static io.dynobench.bench.Metric.TOP5_PERCENT;
import static io.dynobench.bench.Metric.TRAIN_SECONDS_PER_SAMPLE;

import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The CSV files of pytorch-image-models: inference ({@code infer_samples_per_sec}, {@code
 * infer_step_time} in ms for a batch, {@code infer_gmacs} in 10⁹ MACs per image), training ({@code
 * train_samples_per_sec}) and accuracy ({@code top1}, {@code top5} in percent); {@code param_count}
 * is in millions. Device, precision and versions stand in the file's name.
 *
 * <p>The same network is measured at several image sizes; the size is the result's variant, so that
 * they stay apart and an accuracy meets the throughput of its own size.
 */
final class TimmReader implements ResultReader {

  private static final CsvLayout LAYOUT =
      new CsvLayout(List.of("model"), column -> column, CsvLayout.NO_VALUE);
  private static final double MILLION = 1e6;
  private static final double GIGA = 1e9;

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    TimmFile file = TimmFile.of(reading.context().file());
    CsvRows.read(in, LAYOUT, reading, row -> read(row, file, reading));
    return reading.end();
  }

  private static void read(Row row, TimmFile file, Reading reading) {
    if (row.has("infer_samples_per_sec")) {
      @Nullable Double macs = times(row.quantity("infer_gmacs"), GIGA);
      reading.add(
          speed(row, file, Workload.INFERENCE, "infer")
              .metric(THROUGHPUT, row.quantity("infer_samples_per_sec"))
              .metric(LATENCY_MEAN_MS, row.quantity("infer_step_time"))
              .derived(MACS, macs, "infer_gmacs × 10⁹")
              .derived(FLOPS_PER_SAMPLE, times(macs, 2), "2 × infer_gmacs × 10⁹"));
    }
    if (row.has("train_samples_per_sec")) {
      @Nullable Double rate = row.quantity("train_samples_per_sec");
      reading.add(
          speed(row, file, Workload.TRAINING, "train")
              .metric(THROUGHPUT, rate)
              .derived(
                  TRAIN_SECONDS_PER_SAMPLE,
                  rate == null ? null : Double.valueOf(1 / rate),
                  "1 ÷ train_samples_per_sec"));
    }
    if (row.has("top1")) {
      reading.add(
          draft(row, file, Workload.ACCURACY, "img_size")
              .set(Dimension.DATASET, file.dataset())
              .ofDataset()
              .metric(TOP1_PERCENT, row.percent("top1"))
              .metric(TOP5_PERCENT, row.percent("top5")));
    }
    if (!row.has("infer_samples_per_sec")
        && !row.has("train_samples_per_sec")
        && !row.has("top1")) {
      // A model that did not fit or did not run has empty cells, or an error instead of numbers.
      row.warn(null, "NO_METRIC", "the row gives neither a speed nor an accuracy");
    }
  }

  private static DraftBuilder speed(Row row, TimmFile file, Workload workload, String prefix) {
    ReadContext context = row.reading().context();
    @Nullable String device = context.text(Dimension.DEVICE_NAME);
    DraftBuilder draft =
        draft(row, file, workload, prefix + "_img_size")
            .set(Dimension.DEVICE_NAME, device == null ? file.device() : device)
            .set(Dimension.PRECISION, precision(context, file))
            .set(Dimension.BATCH_SIZE, row.count(prefix + "_batch_size"))
            .tag("layout", file.layout())
            .tag("compiler", file.compiler())
            .fact("cuda.version", file.cuda());
    if (device == null && file.device() == null && row.number() == 1) {
      row.warn(null, "DEVICE_UNKNOWN", "neither the file's name nor the form names the device");
    }
    return draft;
  }

  private static DraftBuilder draft(Row row, TimmFile file, Workload workload, String sizeColumn) {
    @Nullable Integer size = row.count(sizeColumn);
    return new DraftBuilder(row, workload)
        .set(Dimension.MODEL, row.required("model", Dimension.MODEL))
        .set(Dimension.ENGINE, "pytorch")
        .set(Dimension.VARIANT, size == null ? null : size + " px")
        .fact("engine.version", file.torch())
        .derived(PARAMETERS, times(row.quantity("param_count"), MILLION), "param_count × 10⁶");
  }

  private static @Nullable String precision(ReadContext context, TimmFile file) {
    @Nullable String given = context.text(Dimension.PRECISION);
    @Nullable String published = given == null ? file.precision() : given;
    return published == null ? null : Precisions.of(published);
  }

  private static @Nullable Double times(@Nullable Double value, double factor) {
    return value == null ? null : Double.valueOf(value * factor);
  }
}
