package io.dynobench.charts.scatter;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Identity;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
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
  public String title() {
    return "Scatter";
  }

  @Override
  public String description() {
    return "One metric over another: each point is a result, its area the peak memory.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.number(ResultField.of(Metric.THROUGHPUT), Scale.LOG),
            Axis.number(ResultField.of(Metric.TOP1_PERCENT), Scale.LINEAR),
            Axis.category(Dimension.FAMILY))
        .withSize(Axis.number(ResultField.of(Metric.PEAK_MEMORY_MIB), Scale.LINEAR));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  @Override
  public List<ResultField> identity() {
    return Identity.SYSTEM;
  }

  @Override
  public boolean joinsAccuracy() {
    return true;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Accuracy over throughput", "collection=dlmark-tesla-m60&batchSize=64"),
        new Preset(
            "Throughput over latency",
            "origin=MEASURED&x=latencyP50Ms&y=throughput&color=model&agg=all"));
  }
}
