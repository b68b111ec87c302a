package io.dynobench.charts.roofline;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Identity;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Ceilings of platforms, networks by their intensity, and results under the ceilings. */
@Component
class RooflineChart implements ChartKind {

  @Override
  public String id() {
    return "roofline";
  }

  @Override
  public String title() {
    return "Roofline";
  }

  @Override
  public String description() {
    return "Operations per second over operations per byte: the ceilings of every platform, the"
        + " networks by their intensity, and what was reached.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.number(ResultField.of(Metric.ARITHMETIC_INTENSITY), Scale.LOG),
        Axis.number(Derived.ACHIEVED_OPERATIONS, Scale.LOG),
        Axis.category(Derived.PLATFORM));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  /** The intensity grows with the batch size, so that each has a place of its own. */
  @Override
  public List<ResultField> identity() {
    return Identity.LOAD;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("QuTiBench's platforms", "collection=qutibench-predictions&predictions=true"),
        new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    Wanted wanted = Wanted.of(data);
    List<Ceiling> ceilings = Ceilings.of(data, wanted);
    return new Completion(
        Map.of(),
        Map.of(
            "ceilings", Ceilings.table(ceilings).columns(),
            "models", Networks.table(data, wanted, ceilings).columns()),
        Remarks.of(data, ceilings));
  }
}
