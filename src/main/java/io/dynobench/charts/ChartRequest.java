package io.dynobench.charts;

import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it was asked for, with the defaults of its kind filled in.
 *
 * @param size null when the markers are equal
 * @param facet null when there is one chart
 * @param predictions whether predictions are shown beside results
 * @param normalised whether y is divided by the largest of its network
 * @param facets whether the values of every filter are counted, not only those of the colour: that
 *     costs a query for each
 */
public record ChartRequest(
    ChartKind kind,
    ResultQuery query,
    ResultField x,
    Scale xScale,
    ResultField y,
    Scale yScale,
    @Nullable ResultField size,
    ResultField color,
    Scale colorScale,
    @Nullable ResultField facet,
    Aggregation aggregation,
    boolean predictions,
    boolean normalised,
    boolean facets) {

  /** What a point has to have: x and y, and the colour where that is a measure. */
  public List<ResultField> required() {
    return colorIsMeasure() ? List.of(x, y, color) : List.of(x, y);
  }

  /** Whether colours stand for numbers and not for values to tell apart. */
  boolean colorIsMeasure() {
    return kind.axes().color().accepts() == Axis.Accepts.METRIC;
  }

  /** The fields whose values are counted when absent, without doubles, the required ones first. */
  List<ResultField> axes() {
    Set<ResultField> axes = new LinkedHashSet<>(required());
    if (size != null) {
      axes.add(size);
    }
    return List.copyOf(axes);
  }

  /** The axes that stand for numbers. */
  List<ResultField> measures() {
    return axes().stream()
        .filter(field -> !(field.equals(x) && xScale == Scale.CATEGORY))
        .filter(field -> !(field.equals(y) && yScale == Scale.CATEGORY))
        .toList();
  }

  /**
   * Rows that agree in these are the same point. Where values stand side by side, each place holds
   * one point of each colour, whatever else its results differ in.
   */
  List<ResultField> identity() {
    return xScale == Scale.CATEGORY || yScale == Scale.CATEGORY
        ? Stream.concat(categories(), kind.identity(x, y).stream()).distinct().toList()
        : kind.identity(x, y);
  }

  /** Where a point stands among values side by side: x, y and facet. */
  public List<@Nullable String> place(Point point) {
    return Arrays.asList(point.text(x), point.text(y), facet == null ? null : point.text(facet));
  }

  /** What stands on an axis, is coloured or divides the chart, the axes first. */
  Set<ResultField> shown() {
    Set<ResultField> shown = new LinkedHashSet<>(axes());
    shown.add(color);
    if (facet != null) {
      shown.add(facet);
    }
    return shown;
  }

  /**
   * Everything that is read of a result: what describes it, what is shown, and what the kind tells
   * points apart by.
   */
  List<ResultField> fields() {
    return Stream.of(Columns.DESCRIBING.stream(), shown().stream(), kind.identity(x, y).stream())
        .flatMap(fields -> fields)
        .distinct()
        .toList();
  }

  /** The fields that stand for values to tell apart. */
  private Stream<ResultField> categories() {
    return Stream.of(
            xScale == Scale.CATEGORY ? x : null,
            yScale == Scale.CATEGORY ? y : null,
            colorIsMeasure() ? null : color,
            facet)
        .filter(Objects::nonNull);
  }
}
