package io.dynobench.charts.efficiency;

import io.dynobench.analysis.Roofline;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.charts.efficiency.Expectations.Found;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was expected of each point, and what share of it was reached.
 *
 * @param unit in which expectations are given
 * @param found of each point, in their order
 */
record Efficiencies(ChartData data, Unit unit, List<Found> found) {

  static Completion of(ChartData data) {
    return Unit.of(data.request().y())
        .map(unit -> of(data, unit).completion())
        .orElseGet(
            () ->
                Completion.of(
                    Note.of(
                        "Rates are predicted, in samples or operations per second; %s is none."
                            .formatted(data.request().y().label()))));
  }

  private static Efficiencies of(ChartData data, Unit unit) {
    var expectations = new Expectations(data.catalogue());
    return new Efficiencies(data, unit, data.points().stream().map(expectations::of).toList());
  }

  private Completion completion() {
    Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();
    columns.put("peak", column((point, expected) -> expected.peak(unit)));
    columns.put("predicted", column((point, expected) -> expected.predicted(unit)));
    columns.put(
        "efficiencyPercent", column((point, expected) -> percent(point, expected.predicted(unit))));
    columns.put("peakPercent", column((point, expected) -> percent(point, expected.peak(unit))));
    columns.put("ceilings", column((point, expected) -> expected.ceiling().source().id()));
    return new Completion(columns, Map.of(), notes());
  }

  private List<@Nullable Object> column(BiFunction<Point, Expectation, @Nullable Object> value) {
    List<@Nullable Object> column = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      Expectation expected = found.get(i).expectation();
      column.add(expected == null ? null : value.apply(data.points().get(i), expected));
    }
    return column;
  }

  /** Null for a prediction, which reaches itself. */
  private @Nullable Object percent(Point point, double expected) {
    Double measured = point.number(data.request().y());
    return measured == null || point.predicted()
        ? null
        : Double.valueOf(Roofline.efficiencyPercent(measured, expected));
  }

  private List<Note> notes() {
    var names = new EnumMap<Gap, TreeSet<String>>(Gap.class);
    var counts = new EnumMap<Gap, Long>(Gap.class);
    for (Found each : found) {
      Gap gap = each.gap();
      if (gap != null) {
        names.computeIfAbsent(gap, key -> new TreeSet<>()).add(each.where());
        counts.merge(gap, 1L, Long::sum);
      }
    }
    var notes = new ArrayList<Note>();
    counts.forEach(
        (gap, count) ->
            notes.add(gap.note(count, found.size(), names.getOrDefault(gap, new TreeSet<>()))));
    return notes;
  }
}
