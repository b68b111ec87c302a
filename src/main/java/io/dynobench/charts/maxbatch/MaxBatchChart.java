package io.dynobench.charts.maxbatch;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
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

/** The largest batch per model on a platform. */
@Component
class MaxBatchChart implements ChartKind {

  @Override
  public String id() {
    return "max-batch";
  }

  @Override
  public String title() {
    return "Largest batch";
  }

  @Override
  public String description() {
    return "The largest batch of each model that fits in a platform's memory.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
        Axis.category(Dimension.MODEL),
        Axis.metric(Metric.MAX_BATCH_SIZE, Scale.LINEAR),
        Axis.category(Derived.PLATFORM));
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
  public List<Workload> workloads() {
    return List.of(Workload.MAX_BATCH);
  }

  @Override
  public List<Preset> presets() {
    return List.of(new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    return data.points().isEmpty()
        ? Completion.of(
            new Note(
                "No result here says how large a batch fits: throughput at some batch sizes does"
                    + " not tell that a larger one fails. A search on your own device does;"
                    + " published results can be imported.",
                "/jobs/new?workload=max-batch",
                "Search for the largest batch"))
        : Completion.NONE;
  }
}
