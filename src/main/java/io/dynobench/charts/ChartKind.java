package io.dynobench.charts;

import io.dynobench.bench.Workload;
import io.dynobench.results.ResultField;
import java.util.List;

/**
 * A kind of chart: what it shows unless the query says otherwise. A kind is one bean in a package
 * of its own below this one; its page, its place in the navigation and its words in the API follow.
 */
public interface ChartKind {

  /** The word in its address. */
  String id();

  /** In the navigation and over its page. */
  String title();

  /** What it answers, in a sentence. */
  String description();

  Axes axes();

  Aggregation aggregation();

  /**
   * Results that agree in these are the same point, unless every result is one. Where x or y is a
   * category, it, the colour and the facet tell points apart too.
   */
  List<ResultField> identity();

  /** As {@link #identity()}, where that depends on what is on the axes. */
  default List<ResultField> identity(ResultField x, ResultField y) {
    return identity();
  }

  /** What runs are shown when the query does not filter by workload. */
  default List<Workload> workloads() {
    return List.of(Workload.INFERENCE);
  }

  /** Whether a model's accuracy, taken in a run of its own, is joined to its other runs. */
  default boolean joinsAccuracy() {
    return false;
  }

  /** Whether platforms and networks meet by the catalogue's names, whatever results call them. */
  default boolean meetsByName() {
    return false;
  }

  /** Whether predictions are shown when the query does not say. */
  default boolean predictions() {
    return false;
  }

  /** Whether y can be shown relative to what the network has most of it. */
  default boolean normalises() {
    return false;
  }

  /** Views that are worth a click. */
  default List<Preset> presets() {
    return List.of();
  }

  /** What the kind adds to the points: columns, tables, and what is to be said about them. */
  default Completion complete(ChartData data) {
    return Completion.NONE;
  }
}
