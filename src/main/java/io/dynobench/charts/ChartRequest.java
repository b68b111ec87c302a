package io.dynobench.charts;

import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chart as it was asked for, with the defaults of its kind filled in. */
record ChartRequest(
    ChartKind kind,
    ResultQuery query,
    ResultField x,
    Scale xScale,
    ResultField y,
    Scale yScale,
    @Nullable ResultField size,
    Dimension color,
    @Nullable Dimension facet,
    Aggregation aggregation) {

  /** The axes without doubles, x and y first. */
  List<ResultField> axes() {
    Set<ResultField> axes = new LinkedHashSet<>(List.of(x, y));
    if (size != null) {
      axes.add(size);
    }
    return List.copyOf(axes);
  }

  /** Everything that is read of a result: what describes it, and the axes. */
  List<ResultField> fields() {
    return Stream.concat(Columns.DIMENSIONS.stream(), axes().stream()).distinct().toList();
  }
}
