package io.dynobench.charts;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data of a chart.
 *
 * @param title of the kind
 * @param size what the markers' size shows; null when all are equal
 * @param color the column that colours the points
 * @param colorAxis the same with its unit and direction, for colours that stand for numbers
 * @param facet the column that divides them into small charts; null when there is one
 * @param predictions whether predictions are among the points, where any matches
 * @param columns one array per field, all of the same length, null where a value is unknown
 * @param shown points, that is the length of the columns
 * @param matching results and predictions that the query matches
 * @param missing how many of those lack an axis' value, for axes where any does
 * @param facets for each filter its values and how many results choosing them would give; ranges
 *     over a joined accuracy do not count here; those of the colour alone when the query wants no
 *     facets
 * @param tables what the kind computes besides the points, by name, each as columns
 * @param notes what is to be said, such as what is missing and how to get it
 */
@JsonPropertyOrder({
  "kind",
  "title",
  "x",
  "y",
  "size",
  "color",
  "colorAxis",
  "facet",
  "agg",
  "predictions",
  "columns"
})
public record ChartAnswer(
    String kind,
    String title,
    AxisInfo x,
    AxisInfo y,
    @Nullable AxisInfo size,
    String color,
    AxisInfo colorAxis,
    @Nullable String facet,
    String agg,
    boolean predictions,
    Map<String, List<@Nullable Object>> columns,
    int shown,
    long matching,
    Map<String, Long> missing,
    Map<String, List<FacetValue>> facets,
    Map<String, Map<String, List<@Nullable Object>>> tables,
    List<Note> notes) {

  /** One value of a filter. */
  public record FacetValue(String value, long count) {}
}
