package io.dynobench.charts.heatmap;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A metric of every network on every platform, one matrix per precision. The table {@code empty}
 * says of each place without a value why it has none.
 */
@Component
class HeatmapChart implements ChartKind {

  @Override
  public String id() {
    return "heatmap";
  }

  @Override
  public String title() {
    return "Heat map";
  }

  @Override
  public String description() {
    return "A metric of every network on every platform, one matrix per precision; an empty cell"
        + " says why it is empty.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.category(Derived.PLATFORM),
            Axis.category(Derived.NETWORK),
            Axis.metric(Metric.THROUGHPUT, Scale.LOG))
        .withFacet(Axis.category(Dimension.PRECISION));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  @Override
  public List<ResultField> identity() {
    return List.of();
  }

  @Override
  public boolean meetsByName() {
    return true;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Predicted by the roofline", "collection=qutibench-predictions"),
        new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    return EmptyCells.of(data);
  }
}
