package io.dynobench.charts;

import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of chart: what it shows unless the query says otherwise. */
interface ChartKind {

  /** The word in its address. */
  String id();

  Axes axes();

  Aggregation aggregation();

  /** Results that agree in these are the same point, unless every result is one. */
  List<Dimension> identity();

  /** What runs are shown when the query does not filter by workload. */
  default Workload workload() {
    return Workload.INFERENCE;
  }

  /** Whether a model's accuracy, taken in a run of its own, is joined to its other runs. */
  default boolean joinsAccuracy() {
    return false;
  }

  /**
   * Default axes.
   *
   * @param size of the markers; null when all are equal
   * @param facet what makes a small chart of its own; null when there is one chart
   */
  record Axes(
      ResultField x,
      Scale xScale,
      ResultField y,
      Scale yScale,
      @Nullable ResultField size,
      Dimension color,
      @Nullable Dimension facet) {}
}
