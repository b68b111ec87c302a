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

import io.dynobench.bench.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * QuTiBench's experimental data as CSV. {@code lat-comp} and {@code fps-comp} (compute only) are
 * latency and throughput, {@code lat-sys} and {@code fps-system} those of the system (ms,
 * frames/s); powers are in W, {@code Full_Pwr_W} being that under load; {@code tp-comp} is in
 * Gop/s; {@code GOPS} counts the operations of a whole batch.
 *
 * <p>{@code PruningFactor} is what is left of the network: 100 is unpruned, as the operations per
 * image show that QuTiBench publishes (ResNet-50 has 7.72 GOP at 100 % and 2.45 at 30 %).
 */
final class QutibenchReader implements ResultReader {

  private static final List<String> COLUMNS =
      List.of("NN_Topology", "HWType", "Datatype", "Op mode", "batch/thread/stream", "fps-comp");
  private static final double GIGA = 1e9;
  private static final double ANY = Double.MAX_VALUE;

  @Override
  public ReadRows read(InputStream in, ReadContext context) throws IOException {
    var reading = new Reading(context);
    CsvRows.read(in, COLUMNS, reading, row -> reading.add(draft(row, context)));
    return reading.end();
  }

  private static DraftBuilder draft(Row row, ReadContext context) {
    String hardware = row.required("HWType");
    @Nullable Integer batchSize = row.count("batch/thread/stream");
    return new DraftBuilder(row, Workload.INFERENCE)
        .model(row.required("NN_Topology"))
        .deviceName(hardware)
        .hardware(hardware, row.text("Op mode"))
        .precision(row.required("Datatype").toLowerCase(Locale.ROOT))
        .pruningPercent(row.number("PruningFactor", 0, 100))
        .dataset(context.dataset())
        .batchSize(batchSize)
        .metric(SYSTEM_LATENCY_MEAN_MS, row.quantity("lat-sys"))
        .metric(LATENCY_MEAN_MS, row.quantity("lat-comp"))
        .metric(SYSTEM_THROUGHPUT, row.quantity("fps-system"))
        .metric(THROUGHPUT, row.quantity("fps-comp"))
        .metric(TOP1_PERCENT, row.number("top1", 0, 100))
        .metric(TOP5_PERCENT, row.number("top5 [%]", 0, 100))
        .metric(POWER_BASE_W, row.number("Base_Pwr_W", 0, ANY))
        .metric(POWER_IDLE_W, row.number("Idle_Pwr_W", 0, ANY))
        .metric(POWER_AVERAGE_W, row.number("Full_Pwr_W", 0, ANY))
        .derived(OPERATIONS_PER_SECOND, times(row.quantity("tp-comp"), GIGA), "tp-comp × 10⁹")
        .derived(
            FLOPS_PER_SAMPLE,
            batchSize == null ? null : times(row.quantity("GOPS"), GIGA / batchSize),
            "GOPS × 10⁹ ÷ batch");
  }

  private static @Nullable Double times(@Nullable Double value, double factor) {
    return value == null ? null : Double.valueOf(value * factor);
  }
}
