package io.dynobench.charts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a chart.
 *
 * @param size what the markers' size shows; null when all are equal
 * @param color the column that colours the points
 * @param facet the column that divides them into small charts; null when there is one
 * @param columns one array per field, all of the same length, null where a value is unknown
 * @param shown points, that is the length of the columns
 * @param matching results that the query matches
 * @param missing how many of those lack an axis' value, for axes where any does
 * @param facets for each filter its values and how many results choosing them would give; ranges
 *     over a joined accuracy do not count here
 */
@JsonPropertyOrder({"kind", "x", "y", "size", "color", "facet", "agg", "columns"})
public record ChartAnswer(
    String kind,
    AxisInfo x,
    AxisInfo y,
    @Nullable AxisInfo size,
    String color,
    @Nullable String facet,
    String agg,
    Map<String, List<@Nullable Object>> columns,
    int shown,
    long matching,
    Map<String, Long> missing,
    Map<String, List<FacetValue>> facets) {

  /** One value of a filter. */
  public record FacetValue(String value, long count) {}
}
