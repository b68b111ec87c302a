package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accuracy over throughput, one point per model and platform, marker size by memory. */
@Component
class ScatterChart implements ChartKind {

  @Override
  public String id() {
    return "scatter";
  }

  @Override
  public Axes axes() {
    return new Axes(
        ResultField.of(Metric.THROUGHPUT),
        Scale.LOG,
        ResultField.of(Metric.TOP1_PERCENT),
        Scale.LINEAR,
        ResultField.of(Metric.PEAK_MEMORY_MIB),
        Dimension.FAMILY,
        null);
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  @Override
  public List<Dimension> identity() {
    return List.of(
        Dimension.MODEL,
        Dimension.NODE,
        Dimension.DEVICE,
        Dimension.DEVICE_NAME,
        Dimension.HARDWARE,
        Dimension.OPERATING_MODE,
        Dimension.ENGINE,
        Dimension.PRECISION,
        Dimension.PRUNING_PERCENT,
        Dimension.VARIANT,
        // An open loop's throughput is what arrives, not what the device could do.
        Dimension.ARRIVAL_RATE,
        Dimension.WORKLOAD,
        Dimension.COLLECTION);
  }

  @Override
  public boolean joinsAccuracy() {
    return true;
  }
}
