package io.dynobench.charts.efficiency;

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
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the platform could do at most, what the roofline predicts, and what was measured. */
@Component
class EfficiencyChart implements ChartKind {

  @Override
  public String id() {
    return "efficiency";
  }

  @Override
  public String title() {
    return "Efficiency";
  }

  @Override
  public String description() {
    return "Peak, predicted and measured throughput of each configuration. The prediction reads"
        + " the weights for each sample, as at batch 1: larger batches may exceed it.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.category(Derived.CONFIGURATION),
        Axis.metric(Metric.THROUGHPUT, Scale.LOG),
        Axis.category(Derived.PLATFORM));
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
  public List<Preset> presets() {
    return List.of(
        new Preset("Measured by QuTiBench", "collection=qutibench-imagenet-pareto"),
        new Preset("QuTiBench's excerpt", "collection=qutibench-imagenet"),
        new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    return Efficiencies.of(data);
  }
}
