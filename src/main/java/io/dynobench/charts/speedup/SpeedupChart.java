package io.dynobench.charts.speedup;

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

/** Time per sample over batch size on several devices, and how much faster each is than one. */
@Component
class SpeedupChart implements ChartKind {

  @Override
  public String id() {
    return "speedup";
  }

  @Override
  public String title() {
    return "Speed-up";
  }

  @Override
  public String description() {
    return "Time per sample over batch size on several devices, and the baseline's time ÷ theirs:"
        + " above 1, or 100 %, a device is faster than the baseline. Between batch sizes times"
        + " are interpolated on logarithms, and only where both devices were measured around them.";
  }

  @Override
  public Axes axes() {
    return Axes.of(
            Axis.number(Dimension.BATCH_SIZE, Scale.LOG),
            Axis.number(Derived.SECONDS_PER_SAMPLE, Scale.LOG),
            Axis.category(Derived.PLATFORM))
        .withFacet(Axis.category(Dimension.WORKLOAD));
  }

  /** A device's best: with most threads, on its faster node. */
  @Override
  public Aggregation aggregation() {
    return Aggregation.BEST;
  }

  /** One time of each platform at each batch size. */
  @Override
  public List<ResultField> identity() {
    return List.of(
        Dimension.WORKLOAD,
        Derived.NETWORK,
        Dimension.ENGINE,
        Dimension.PRECISION,
        Dimension.ARRIVAL_RATE,
        Derived.PLATFORM,
        Dimension.BATCH_SIZE);
  }

  @Override
  public boolean meetsByName() {
    return true;
  }

  @Override
  public List<Workload> workloads() {
    return List.of(Workload.INFERENCE, Workload.TRAINING);
  }

  @Override
  public List<Preset> presets() {
    return List.of(
        new Preset("Keras study: CPU and GPU", "collection=keras-mnist"),
        new Preset("Measured here", "origin=MEASURED"));
  }

  @Override
  public Completion complete(ChartData data) {
    boolean comparable =
        data.request().x() == Dimension.BATCH_SIZE
            && data.request().y() == Derived.SECONDS_PER_SAMPLE;
    return comparable
        ? Comparison.of(data).completion(data.points())
        : Completion.of(Note.of("Devices are compared by their time per sample over batch size."));
  }
}
