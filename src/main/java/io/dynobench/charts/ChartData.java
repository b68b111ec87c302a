package io.dynobench.charts;

import java.util.List;
import java.util.Map;

/**
 * What a kind of chart completes.
 *
 * @param request with the kind's defaults filled in
 * @param points in the order of the answer's columns
 * @param incomplete of each place one that has x and y but no value for the colour, where that is a
 *     measure
 * @param matching results and predictions that the query matches
 * @param missing how many of those lack an axis' value, by the axis' field
 * @param catalogue what is known of platforms and networks
 */
public record ChartData(
    ChartRequest request,
    List<Point> points,
    List<Point> incomplete,
    long matching,
    Map<String, Long> missing,
    Catalogue catalogue) {

  /** Of points that lack nothing, all of which match. */
  public ChartData(ChartRequest request, List<Point> points, Catalogue catalogue) {
    this(request, points, List.of(), points.size(), Map.of(), catalogue);
  }

  public ChartData {
    points = List.copyOf(points);
    incomplete = List.copyOf(incomplete);
    missing = Map.copyOf(missing);
  }
}
