package io.dynobench.charts.grid;

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

/** Throughput over batch size, one small chart per model, marker size by memory. */
@Component
class GridChart implements ChartKind {

  @Override
  public String id() {
    return "grid";
  }

  @Override
  public String title() {
    return "Throughput grid";
  }

  @Override
  public String description() {
    return "Throughput over batch size, one chart per model; a marker's area is the peak memory.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.number(Dimension.BATCH_SIZE, Scale.LOG),
            Axis.number(ResultField.of(Metric.THROUGHPUT), Scale.LINEAR),
            Axis.category(Dimension.FAMILY))
        .withSize(Axis.number(ResultField.of(Metric.PEAK_MEMORY_MIB), Scale.LINEAR))
        .withFacet(Axis.category(Dimension.MODEL));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.LATEST;
  }

  @Override
  public List<ResultField> identity() {
    return Identity.LOAD;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Published on a Tesla M60", "collection=dlmark-tesla-m60"),
        new Preset("Measured here", "origin=MEASURED"));
  }
}
