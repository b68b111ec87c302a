package io.dynobench.charts.pareto;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Identity;
import io.dynobench.charts.Note;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.ResultField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Accuracy over throughput with the front of what is measured and that of what is predicted. */
@Component
class ParetoChart implements ChartKind {

  @Override
  public String id() {
    return "pareto";
  }

  @Override
  public String title() {
    return "Pareto front";
  }

  @Override
  public String description() {
    return "What no other beats in both metrics: measured ones form a front, predicted ones"
        + " another. Where intervals are known, membership is certain or within the noise.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.number(ResultField.of(Metric.THROUGHPUT), Scale.LOG),
        Axis.number(ResultField.of(Metric.TOP1_PERCENT), Scale.LINEAR),
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
  public List<ResultField> identity(ResultField x, ResultField y) {
    return Identity.of(x, y);
  }

  @Override
  public boolean joinsAccuracy() {
    return true;
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Measured by QuTiBench", "collection=qutibench-imagenet-pareto"),
        new Preset(
            "Measured and predicted by QuTiBench",
            "collection=qutibench-imagenet-pareto,qutibench-predictions&predictions=true"),
        new Preset("dlmark on a Tesla M60", "collection=dlmark-tesla-m60&color=family"),
        new Preset("Measured here", "origin=MEASURED&color=model"));
  }

  @Override
  public Completion complete(ChartData data) {
    Fronts fronts = Fronts.of(data);
    Pairs pairs = Pairs.of(data);
    List<Note> notes = Stream.concat(fronts.notes().stream(), pairs.notes().stream()).toList();
    return new Completion(
        Map.of("membership", fronts.membership(), "front", fronts.front(), "pair", pairs.column()),
        Map.of(),
        notes);
  }
}
