package io.dynobench.charts.box;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Identity;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Latency, throughput or power by what was pruned, or any metric by any field. */
@Component
class BoxChart implements ChartKind {

  @Override
  public String id() {
    return "box";
  }

  @Override
  public String title() {
    return "Box plots";
  }

  @Override
  public String description() {
    return "How a metric spreads. Quartiles are linear between values, as in R and NumPy; whiskers"
        + " end within 1.5 times the box; what lies beyond is drawn by itself.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.category(Dimension.PRUNING_PERCENT),
            Axis.metric(Metric.LATENCY_MEAN_MS, Scale.LOG),
            Axis.category(Dimension.PRECISION))
        .withFacet(Axis.category(Derived.PLATFORM));
  }

  /** Every result counts: a box shows how they differ. */
  @Override
  public Aggregation aggregation() {
    return Aggregation.ALL;
  }

  @Override
  public List<ResultField> identity() {
    return Identity.LOAD;
  }

  @Override
  public boolean normalises() {
    return true;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Latency by pruning", "collection=qutibench-imagenet"),
        new Preset("Latency, normalised", "collection=qutibench-imagenet&normalised=true"),
        new Preset("Throughput by pruning", "collection=qutibench-imagenet&y=throughput"),
        new Preset("Power by pruning", "collection=qutibench-imagenet&y=powerAverageW"),
        new Preset("Throughput by batch size", "x=batchSize&y=throughput&color=family&facet=none"));
  }

  @Override
  public Completion complete(ChartData data) {
    Boxes boxes = Boxes.of(data);
    return new Completion(Map.of(), Map.of("boxes", boxes.table().columns()), boxes.notes());
  }
}
