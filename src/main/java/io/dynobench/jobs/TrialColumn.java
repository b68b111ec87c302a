package io.dynobench.jobs;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A number that pages show of a trial, in the unit that they show it in. */
enum TrialColumn {
  THROUGHPUT("throughput", "Throughput", "samples/s", line -> line.trial().throughput()),
  LATENCY_MEAN("latencyMeanMs", "Mean latency", "ms", of(Metric.LATENCY_MEAN_MS, 1)),
  LATENCY_P99("latencyP99Ms", "p99", "ms", of(Metric.LATENCY_P99_MS, 1)),
  STEP("stepMs", "Mean step", "ms", of(Metric.LATENCY_MEAN_MS, 1)),
  LOSS("trainLoss", "Loss", "nat", of(Metric.TRAIN_LOSS, 1)),
  TOP1("top1Percent", "Top-1", "%", of(Metric.TOP1_PERCENT, 1)),
  TOP5("top5Percent", "Top-5", "%", of(Metric.TOP5_PERCENT, 1)),
  LARGEST_BATCH("maxBatchSize", "Largest batch", "samples", of(Metric.MAX_BATCH_SIZE, 1)),
  PEAK_MEMORY("peakMemoryMib", "Peak memory", "MiB", of(Metric.PEAK_MEMORY_MIB, 1)),
  OPERATIONS("operations", "Matrix product", "Gop/s", of(Metric.OPERATIONS_PER_SECOND, 1e9)),
  BANDWIDTH("bandwidth", "Copy", "GB/s", of(Metric.BANDWIDTH, 1e9)),
  RIDGE_POINT("ridgePoint", "Ridge point", "op/B", TrialLine::ridgePoint);

  private final String id;
  private final String label;
  private final String unit;
  private final Function<TrialLine, @Nullable Double> value;

  TrialColumn(String id, String label, String unit, Function<TrialLine, @Nullable Double> value) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.value = value;
  }

  /** What is worth seeing of trials of a workload at once. */
  static List<TrialColumn> of(Workload workload) {
    return switch (workload) {
      case INFERENCE -> List.of(THROUGHPUT, LATENCY_MEAN, LATENCY_P99);
      case TRAINING -> List.of(THROUGHPUT, STEP, LOSS, TOP1);
      case ACCURACY -> List.of(THROUGHPUT, LATENCY_MEAN, TOP1, TOP5);
      case MAX_BATCH -> List.of(LARGEST_BATCH, PEAK_MEMORY);
      case CEILINGS -> List.of(OPERATIONS, BANDWIDTH, RIDGE_POINT);
    };
  }

  /** The word for scripts. */
  public String id() {
    return id;
  }

  public String label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  /** Null when it is not known, or not yet. */
  public @Nullable Double of(TrialLine line) {
    return value.apply(line);
  }

  private static Function<TrialLine, @Nullable Double> of(Metric metric, double per) {
    return line -> {
      Double number = line.metrics().get(metric);
      return number == null ? null : number / per;
    };
  }
}
