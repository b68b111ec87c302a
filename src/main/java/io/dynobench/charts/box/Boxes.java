package io.dynobench.charts.box;

import io.dynobench.analysis.BoxSummary;
import io.dynobench.bench.Figures;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartRequest;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.charts.Table;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a chart, by panel, category and colour.
 *
 * @param summaries in the order in which they are drawn
 */
record Boxes(ChartRequest request, Map<Place, BoxSummary> summaries) {

  /** Fewer values than these do not fill a box: it draws five numbers. */
  private static final int ENOUGH = 5;

  static Boxes of(ChartData data) {
    ChartRequest request = data.request();
    Map<Place, List<Double>> values = new TreeMap<>();
    for (Point point : data.points()) {
      Double value = point.number(request.y());
      if (value != null && Double.isFinite(value)) {
        values.computeIfAbsent(Place.of(point, request), place -> new ArrayList<>()).add(value);
      }
    }
    var summaries = new TreeMap<Place, BoxSummary>();
    values.forEach((place, each) -> summaries.put(place, BoxSummary.of(toArray(each))));
    return new Boxes(request, summaries);
  }

  Table table() {
    var table =
        new Table(
            "group",
            "color",
            "facet",
            "n",
            "min",
            "lowerWhisker",
            "q1",
            "median",
            "q3",
            "upperWhisker",
            "max",
            "mean",
            "outliers");
    summaries.forEach(
        (place, box) ->
            table.row(
                place.group(),
                place.color(),
                place.facet(),
                box.n(),
                box.min(),
                box.lowerWhisker(),
                box.q1(),
                box.median(),
                box.q3(),
                box.upperWhisker(),
                box.max(),
                box.mean(),
                box.outliers()));
    return table;
  }

  List<Note> notes() {
    var notes = new ArrayList<Note>();
    long small = summaries.values().stream().filter(box -> box.n() < ENOUGH).count();
    if (small > 0) {
      notes.add(
          Note.of(
              "%d of %d boxes have fewer than %d values: their quartiles say little."
                  .formatted(small, summaries.size(), ENOUGH)));
    }
    onlyGroup().ifPresent(notes::add);
    return notes;
  }

  /** A chart by pruning that has only whole networks compares nothing. */
  private Optional<Note> onlyGroup() {
    List<@Nullable Object> groups =
        summaries.keySet().stream().<@Nullable Object>map(Place::group).distinct().toList();
    if (groups.size() != 1) {
      return Optional.empty();
    }
    ResultField x = request.x();
    return Optional.of(
        new Note(
            "%s is %s in all of these results: there is nothing to compare it with."
                .formatted(x.label(), text(groups.get(0), x)),
            "/imports",
            "Import results of others"));
  }

  private static String text(@Nullable Object value, ResultField field) {
    String text = value instanceof Number number ? Figures.text(number) : String.valueOf(value);
    return field.unit().isEmpty() ? text : text + " " + field.unit();
  }

  private static double[] toArray(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
