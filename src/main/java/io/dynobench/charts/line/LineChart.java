package io.dynobench.charts.line;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Identity;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Throughput over latency: what a larger batch or more streams gain, and what they cost. */
@Component
class LineChart implements ChartKind {

  @Override
  public String id() {
    return "line";
  }

  @Override
  public String title() {
    return "Lines";
  }

  @Override
  public String description() {
    return "Throughput over latency, one line per platform, precision and network.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.number(ResultField.of(Metric.LATENCY_MEAN_MS), Scale.LINEAR),
        Axis.number(ResultField.of(Metric.THROUGHPUT), Scale.LOG),
        Axis.category(Derived.CONFIGURATION));
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
  public boolean normalises() {
    return true;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("QuTiBench on ImageNet", "collection=qutibench-imagenet"),
        new Preset("Measured here", "origin=MEASURED"));
  }
}
