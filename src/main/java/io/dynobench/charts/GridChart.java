package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Throughput over batch size, one small chart per model, marker size by memory. */
@Component
class GridChart implements ChartKind {

  @Override
  public String id() {
    return "grid";
  }

  @Override
  public Axes axes() {
    return new Axes(
        Dimension.BATCH_SIZE,
        Scale.LOG,
        ResultField.of(Metric.THROUGHPUT),
        Scale.LINEAR,
        ResultField.of(Metric.PEAK_MEMORY_MIB),
        Dimension.FAMILY,
        Dimension.MODEL);
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.LATEST;
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
        Dimension.BATCH_SIZE,
        Dimension.STREAMS,
        Dimension.THREADS,
        Dimension.ARRIVAL_RATE,
        Dimension.PROFILE,
        Dimension.WORKLOAD,
        Dimension.COLLECTION);
  }
}
