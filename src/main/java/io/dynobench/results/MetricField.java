package io.dynobench.results;

import io.dynobench.bench.Better;
import io.dynobench.bench.Metric;

/** A metric as a field of a result. */
public record MetricField(Metric metric) implements ResultField {

  @Override
  public String id() {
    return metric.id();
  }

  /** {@code latencyP99Ms} is read as "Latency p99": the unit stands beside it. */
  @Override
  public String label() {
    return MetricLabels.of(metric);
  }

  @Override
  public String unit() {
    return metric.unit();
  }

  @Override
  public boolean numeric() {
    return true;
  }

  @Override
  public Better better() {
    return metric.better();
  }
}
