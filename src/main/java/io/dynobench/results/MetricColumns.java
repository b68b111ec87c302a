package io.dynobench.results;

import io.dynobench.bench.Metric;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column per metric; every attribute bears its metric's id. */
@Embeddable
@SuppressWarnings("unused") // the attributes are reached by the metrics' ids
class MetricColumns {

  private static final Map<Metric, Field> FIELDS = fields();

  @Column(name = "throughput")
  private @Nullable Double throughput;

  @Column(name = "latency_mean_ms")
  private @Nullable Double latencyMeanMs;

  @Column(name = "latency_stdev_ms")
  private @Nullable Double latencyStdevMs;

  @Column(name = "latency_cov_percent")
  private @Nullable Double latencyCovPercent;

  @Column(name = "latency_min_ms")
  private @Nullable Double latencyMinMs;

  @Column(name = "latency_max_ms")
  private @Nullable Double latencyMaxMs;

  @Column(name = "latency_p50_ms")
  private @Nullable Double latencyP50Ms;

  @Column(name = "latency_p90_ms")
  private @Nullable Double latencyP90Ms;

  @Column(name = "latency_p95_ms")
  private @Nullable Double latencyP95Ms;

  @Column(name = "latency_p97_ms")
  private @Nullable Double latencyP97Ms;

  @Column(name = "latency_p99_ms")
  private @Nullable Double latencyP99Ms;

  @Column(name = "latency_p999_ms")
  private @Nullable Double latencyP999Ms;

  @Column(name = "system_latency_mean_ms")
  private @Nullable Double systemLatencyMeanMs;

  @Column(name = "system_throughput")
  private @Nullable Double systemThroughput;

  @Column(name = "operations_per_second")
  private @Nullable Double operationsPerSecond;

  @Column(name = "bandwidth")
  private @Nullable Double bandwidth;

  @Column(name = "cold_start_ms")
  private @Nullable Double coldStartMs;

  @Column(name = "load_ms")
  private @Nullable Double loadMs;

  @Column(name = "peak_memory_mib")
  private @Nullable Double peakMemoryMib;

  @Column(name = "harness_floor_ms")
  private @Nullable Double harnessFloorMs;

  @Column(name = "power_idle_w")
  private @Nullable Double powerIdleW;

  @Column(name = "power_base_w")
  private @Nullable Double powerBaseW;

  @Column(name = "power_average_w")
  private @Nullable Double powerAverageW;

  @Column(name = "power_peak_w")
  private @Nullable Double powerPeakW;

  @Column(name = "energy_per_sample_j")
  private @Nullable Double energyPerSampleJ;

  @Column(name = "dynamic_energy_per_sample_j")
  private @Nullable Double dynamicEnergyPerSampleJ;

  @Column(name = "top1_percent")
  private @Nullable Double top1Percent;

  @Column(name = "top5_percent")
  private @Nullable Double top5Percent;

  @Column(name = "max_batch_size")
  private @Nullable Double maxBatchSize;

  @Column(name = "train_seconds_per_sample")
  private @Nullable Double trainSecondsPerSample;

  @Column(name = "train_seconds_per_epoch")
  private @Nullable Double trainSecondsPerEpoch;

  @Column(name = "train_forward_ms")
  private @Nullable Double trainForwardMs;

  @Column(name = "train_backward_ms")
  private @Nullable Double trainBackwardMs;

  @Column(name = "train_update_ms")
  private @Nullable Double trainUpdateMs;

  @Column(name = "train_loss")
  private @Nullable Double trainLoss;

  @Column(name = "parameters")
  private @Nullable Double parameters;

  @Column(name = "macs")
  private @Nullable Double macs;

  @Column(name = "flops_per_sample")
  private @Nullable Double flopsPerSample;

  @Column(name = "arithmetic_intensity")
  private @Nullable Double arithmeticIntensity;

  protected MetricColumns() {}

  MetricColumns(Map<Metric, Double> values) {
    values.forEach(this::set);
  }

  /** Every metric of the catalogue in its order, with null for those that are absent. */
  Map<Metric, @Nullable Double> toMap() {
    Map<Metric, @Nullable Double> values = new LinkedHashMap<>();
    FIELDS.forEach((metric, field) -> values.put(metric, get(field)));
    return values;
  }

  private @Nullable Double get(Field field) {
    try {
      return (Double) field.get(this);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void set(Metric metric, Double value) {
    try {
      Objects.requireNonNull(FIELDS.get(metric)).set(this, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<Metric, Field> fields() {
    var fields = new EnumMap<Metric, Field>(Metric.class);
    for (Metric metric : Metric.values()) {
      try {
        fields.put(metric, MetricColumns.class.getDeclaredField(metric.id()));
      } catch (NoSuchFieldException e) {
        throw new IllegalStateException("results need a column for " + metric.id(), e);
      }
    }
    return fields;
  }
}
