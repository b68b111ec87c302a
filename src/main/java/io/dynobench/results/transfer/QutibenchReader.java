package io.dynobench.results.transfer;

import static io.dynobench.bench.Metric.FLOPS_PER_SAMPLE;
import static io.dynobench.bench.Metric.LATENCY_MEAN_MS;
import static io.dynobench.bench.Metric.OPERATIONS_PER_SECOND;
import static io.dynobench.bench.Metric.POWER_AVERAGE_W;
import static io.dynobench.bench.Metric.POWER_BASE_W;
import static io.dynobench.bench.Metric.POWER_IDLE_W;
import static io.dynobench.bench.Metric.SYSTEM_LATENCY_MEAN_MS;
import static io.dynobench.bench.Metric.SYSTEM_THROUGHPUT;
import static io.dynobench.bench.Metric.THROUGHPUT;
import static io.dynobench.bench.Metric.TOP1_PERCENT;
import static io.dynobench.bench.Metric.TOP5_PERCENT;

import io.dynobench.results.Dimension;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * QuTiBench's experimental data as CSV, raw or cleaned. {@code lat-comp} and {@code fps-comp}
 * (compute only) are latency and throughput, {@code lat-sys} and {@code fps-system} those of the
 * system (ms, frames/s); powers are in W, {@code Full_Pwr_W} being that under load; {@code tp-comp}
 * is in Gop/s; {@code GOPS} counts the operations of a whole batch.
 *
 * <p>{@code PruningFactor} is what is left of the network: 100 is unpruned, as the operations per
 * image show that QuTiBench publishes (ResNet-50 has 7.72 GOP at 100 % and 2.45 at 30 %).
 */
final class QutibenchReader implements ResultReader {

  private static final double GIGA = 1e9;
  private static final double ANY = Double.MAX_VALUE;

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    CsvRows.read(in, QutibenchWords.MEASUREMENTS, reading, row -> reading.add(draft(row)));
    return reading.end();
  }

  private static DraftBuilder draft(Row row) {
    @Nullable Integer batchSize = row.count("batch/thread/stream");
    return QutibenchWords.draft(
            row,
            row.required("HWType", Dimension.HARDWARE),
            row.text("Op mode"),
            row.required("Datatype", Dimension.PRECISION))
        .set(Dimension.MODEL, row.required("NN_Topology", Dimension.MODEL))
        .set(Dimension.PRUNING_PERCENT, row.percent("PruningFactor"))
        .set(Dimension.BATCH_SIZE, batchSize)
        .metric(SYSTEM_LATENCY_MEAN_MS, quantity(row, "lat-sys"))
        .metric(LATENCY_MEAN_MS, quantity(row, "lat-comp"))
        .metric(SYSTEM_THROUGHPUT, quantity(row, "fps-system"))
        .metric(THROUGHPUT, quantity(row, "fps-comp"))
        .metric(TOP1_PERCENT, row.percent("top1"))
        .metric(TOP5_PERCENT, row.percent("top5 [%]"))
        .metric(POWER_BASE_W, row.plausible("Base_Pwr_W", 0, ANY))
        .metric(POWER_IDLE_W, row.plausible("Idle_Pwr_W", 0, ANY))
        .metric(POWER_AVERAGE_W, row.plausible("Full_Pwr_W", 0, ANY))
        .derived(OPERATIONS_PER_SECOND, times(quantity(row, "tp-comp"), GIGA), "tp-comp × 10⁹")
        .derived(
            FLOPS_PER_SAMPLE,
            batchSize == null ? null : times(quantity(row, "GOPS"), GIGA / batchSize),
            "GOPS × 10⁹ ÷ batch");
  }

  private static @Nullable Double quantity(Row row, String column) {
    return row.plausible(column, Double.MIN_VALUE, ANY);
  }

  private static @Nullable Double times(@Nullable Double value, double factor) {
    return value == null ? null : Double.valueOf(value * factor);
  }
}
