package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.util.List;

/** Which metrics are read together. Every metric is in one group. */
enum MetricGroup {
  LATENCY(
      "Throughput and latency",
      Metric.THROUGHPUT,
      Metric.LATENCY_MEAN_MS,
      Metric.LATENCY_P50_MS,
      Metric.LATENCY_P90_MS,
      Metric.LATENCY_P95_MS,
      Metric.LATENCY_P97_MS,
      Metric.LATENCY_P99_MS,
      Metric.LATENCY_P999_MS,
      Metric.LATENCY_STDEV_MS,
      Metric.LATENCY_COV_PERCENT,
      Metric.LATENCY_MIN_MS,
      Metric.LATENCY_MAX_MS),
  SYSTEM("From encoded bytes to labels", Metric.SYSTEM_LATENCY_MEAN_MS, Metric.SYSTEM_THROUGHPUT),
  ACCURACY("Accuracy", Metric.TOP1_PERCENT, Metric.TOP5_PERCENT),
  TRAINING(
      "Training",
      Metric.TRAIN_SECONDS_PER_SAMPLE,
      Metric.TRAIN_SECONDS_PER_EPOCH,
      Metric.TRAIN_FORWARD_MS,
      Metric.TRAIN_BACKWARD_MS,
      Metric.TRAIN_UPDATE_MS,
      Metric.TRAIN_LOSS),
  START("Start", Metric.COLD_START_MS, Metric.LOAD_MS),
  MEMORY("Memory", Metric.PEAK_MEMORY_MIB, Metric.MAX_BATCH_SIZE),
  POWER(
      "Power and energy",
      Metric.POWER_IDLE_W,
      Metric.POWER_BASE_W,
      Metric.POWER_AVERAGE_W,
      Metric.POWER_PEAK_W,
      Metric.ENERGY_PER_SAMPLE_J,
      Metric.DYNAMIC_ENERGY_PER_SAMPLE_J),
  RATES("Rate of work", Metric.OPERATIONS_PER_SECOND, Metric.BANDWIDTH),
  MODEL(
      "Model",
      Metric.PARAMETERS,
      Metric.MACS,
      Metric.FLOPS_PER_SAMPLE,
      Metric.ARITHMETIC_INTENSITY),
  HARNESS("The harness itself", Metric.HARNESS_FLOOR_MS);

  private final String heading;
  private final List<Metric> metrics;

  MetricGroup(String heading, Metric... metrics) {
    this.heading = heading;
    this.metrics = List.of(metrics);
  }

  String heading() {
    return heading;
  }

  List<Metric> metrics() {
    return metrics;
  }
}
