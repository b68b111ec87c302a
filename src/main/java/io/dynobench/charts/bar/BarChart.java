package io.dynobench.charts.bar;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Aggregation;
import io.dynobench.charts.Axes;
import io.dynobench.charts.Axis;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartKind;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Note;
import io.dynobench.charts.Preset;
import io.dynobench.charts.Scale;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.springframework.stereotype.Component;

/** Throughput per platform and batch size, one small chart per model. */
@Component
class BarChart implements ChartKind {

  @Override
  public String id() {
    return "bar";
  }

  @Override
  public String title() {
    return "Bars";
  }

  @Override
  public String description() {
    return "Throughput per platform, one bar per batch size, one chart per model.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.category(Derived.PLATFORM),
            Axis.metric(Metric.THROUGHPUT, Scale.LINEAR),
            Axis.category(Dimension.BATCH_SIZE))
        .withFacet(Axis.category(Dimension.MODEL));
  }

  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  /** Besides what stands side by side: runs of another kind are never the better ones. */
  @Override
  public List<ResultField> identity() {
    return List.of(Dimension.WORKLOAD);
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("AlexNet on a Tesla M60", "collection=dlmark-tesla-m60&model=AlexNet"),
        new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    List<String> platforms =
        data.points().stream()
            .map(point -> point.text(Derived.PLATFORM))
            .distinct()
            .limit(2)
            .toList();
    return platforms.size() == 1 && data.request().x() == Derived.PLATFORM
        ? Completion.of(
            new Note(
                "All of these are of one platform, %s. Results of another one will stand beside them."
                    .formatted(platforms.get(0)),
                "/jobs/new",
                "Measure"))
        : Completion.NONE;
  }
}
