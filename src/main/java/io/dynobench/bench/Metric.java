package io.dynobench.bench;

import static io.dynobench.bench.Better.HIGHER;
import static io.dynobench.bench.Better.LOWER;
import static io.dynobench.bench.Better.NEITHER;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The one catalogue of metrics: id, unit, better direction and meaning. */
public enum Metric {
  THROUGHPUT(
      "throughput",
      "samples/s",
      HIGHER,
      "batch × completions ÷ (last completion − first issue) of each stream, added up"),
  LATENCY_MEAN_MS(
      "latencyMeanMs", "ms", LOWER, "mean time of one batch, inputs prebuilt on the device"),
  LATENCY_STDEV_MS("latencyStdevMs", "ms", LOWER, "standard deviation of the time of one batch"),
  LATENCY_COV_PERCENT(
      "latencyCovPercent", "%", LOWER, "standard deviation ÷ mean of the time of one batch"),
  LATENCY_MIN_MS("latencyMinMs", "ms", LOWER, "shortest time of one batch"),
  LATENCY_MAX_MS("latencyMaxMs", "ms", LOWER, "longest time of one batch"),
  LATENCY_P50_MS("latencyP50Ms", "ms", LOWER, "median time of one batch"),
  LATENCY_P90_MS("latencyP90Ms", "ms", LOWER, "90 % of the batches took at most this"),
  LATENCY_P95_MS("latencyP95Ms", "ms", LOWER, "95 % of the batches took at most this"),
  LATENCY_P97_MS("latencyP97Ms", "ms", LOWER, "97 % of the batches took at most this"),
  LATENCY_P99_MS("latencyP99Ms", "ms", LOWER, "99 % of the batches took at most this"),
  LATENCY_P999_MS("latencyP999Ms", "ms", LOWER, "99.9 % of the batches took at most this"),
  SYSTEM_LATENCY_MEAN_MS(
      "systemLatencyMeanMs",
      "ms",
      LOWER,
      "mean time from encoded bytes in host memory to labels on the host"),
  SYSTEM_THROUGHPUT(
      "systemThroughput", "samples/s", HIGHER, "samples per second from encoded bytes to labels"),
  OPERATIONS_PER_SECOND(
      "operationsPerSecond", "op/s", HIGHER, "operations per second; one MAC is two operations"),
  BANDWIDTH("bandwidth", "B/s", HIGHER, "memory copy bandwidth"),
  COLD_START_MS("coldStartMs", "ms", LOWER, "time of the first call after the model was loaded"),
  LOAD_MS("loadMs", "ms", LOWER, "time to load the model"),
  PEAK_MEMORY_MIB("peakMemoryMib", "MiB", LOWER, "peak memory attributable to the model"),
  HARNESS_FLOOR_MS(
      "harnessFloorMs", "ms", LOWER, "what the harness itself takes for a call that does nothing"),
  POWER_IDLE_W("powerIdleW", "W", LOWER, "device power with no model loaded"),
  POWER_BASE_W("powerBaseW", "W", LOWER, "device power with the model loaded and idle"),
  POWER_AVERAGE_W("powerAverageW", "W", LOWER, "mean device power under load"),
  POWER_PEAK_W("powerPeakW", "W", LOWER, "peak device power under load"),
  ENERGY_PER_SAMPLE_J("energyPerSampleJ", "J", LOWER, "energy of the device per sample"),
  DYNAMIC_ENERGY_PER_SAMPLE_J(
      "dynamicEnergyPerSampleJ",
      "J",
      LOWER,
      "energy of the device per sample beyond what it takes when idle"),
  TOP1_PERCENT("top1Percent", "%", HIGHER, "top-1 accuracy"),
  TOP5_PERCENT("top5Percent", "%", HIGHER, "top-5 accuracy"),
  MAX_BATCH_SIZE(
      "maxBatchSize", "samples", HIGHER, "largest batch that fits in the device's memory"),
  TRAIN_SECONDS_PER_SAMPLE(
      "trainSecondsPerSample", "s", LOWER, "forward, loss, backward and update, per sample"),
  TRAIN_SECONDS_PER_EPOCH(
      "trainSecondsPerEpoch",
      "s",
      LOWER,
      "one pass over the training data, from its first step to the end of its last"),
  TRAIN_FORWARD_MS("trainForwardMs", "ms", LOWER, "mean time of forward and loss in a step"),
  TRAIN_BACKWARD_MS("trainBackwardMs", "ms", LOWER, "mean time of the gradients in a step"),
  TRAIN_UPDATE_MS("trainUpdateMs", "ms", LOWER, "mean time of the optimizer in a step"),
  TRAIN_LOSS(
      "trainLoss",
      "nat",
      LOWER,
      "mean cross-entropy over the last whole epoch, or over all steps when there was none"),
  PARAMETERS("parameters", "parameters", NEITHER, "trainable numbers in the model"),
  MACS("macs", "MAC", NEITHER, "multiply-accumulates per sample"),
  FLOPS_PER_SAMPLE("flopsPerSample", "FLOP", NEITHER, "operations per sample, 2 × MACs"),
  ARITHMETIC_INTENSITY(
      "arithmeticIntensity", "op/B", NEITHER, "b·ops ÷ (weight bytes + b·activation bytes)");

  private final String id;
  private final String unit;
  private final Better better;
  private final String meaning;

  Metric(String id, String unit, Better better, String meaning) {
    this.id = id;
    this.unit = unit;
    this.better = better;
    this.meaning = meaning;
  }

  /** The word in JSON, URLs and CSV headers. */
  @JsonValue
  public String id() {
    return id;
  }

  public String unit() {
    return unit;
  }

  public Better better() {
    return better;
  }

  public String meaning() {
    return meaning;
  }

  /**
   * @throws IllegalArgumentException when no metric has this id
   */
  @JsonCreator
  public static Metric of(String id) {
    return Ids.find(values(), Metric::id, id, "metric");
  }
}
