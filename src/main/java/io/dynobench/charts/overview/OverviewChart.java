package io.dynobench.charts.overview;

import io.dynobench.bench.Workload;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Preset;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which network ran on which platform, in which precisions, prunings and batch sizes. */
@Component
class OverviewChart implements ChartKind {

  @Override
  public String id() {
    return "overview";
  }

  @Override
  public String title() {
    return "All experiments";
  }

  @Override
  public String description() {
    return "Which networks ran on which platforms, in which precisions, prunings and batch sizes.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.category(Derived.PLATFORM),
        Axis.category(Dimension.MODEL),
        Axis.category(Dimension.PRECISION));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.LATEST;
  }

  @Override
  public List<ResultField> identity() {
    return List.of(
        Dimension.PRUNING_PERCENT, Dimension.VARIANT, Dimension.BATCH_SIZE, Dimension.WORKLOAD);
  }

  @Override
  public List<Workload> workloads() {
    return List.of(Workload.INFERENCE, Workload.TRAINING, Workload.MAX_BATCH);
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("QuTiBench on ImageNet", "collection=qutibench-imagenet"),
        new Preset("Measured here", "origin=MEASURED"));
  }
}
