package io.dynobench.charts;

import io.dynobench.results.Condition;
import io.dynobench.results.Condition.Within;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Streams the results of one chart into points, counting what matches and what is missing. */
final class ChartQuery {

  private final ChartRequest request;
  private final Results results;
  private final @Nullable AccuracyJoin accuracies;
  private final List<Within> afterJoin;
  private final List<ResultField> joined;
  private final Points points;
  private final Map<String, Long> missing = new LinkedHashMap<>();
  private long matching;

  ChartQuery(ChartRequest request, Results results) {
    this.request = request;
    this.results = results;
    this.points = new Points(request);
    List<Within> ranges = request.kind().joinsAccuracy() ? accuracyRanges() : List.of();
    joined =
        request.kind().joinsAccuracy()
            ? Stream.concat(request.axes().stream(), ranges.stream().map(Within::field))
                .filter(AccuracyJoin::isAccuracy)
                .distinct()
                .toList()
            : List.of();
    afterJoin = ranges;
    accuracies = joined.isEmpty() ? null : new AccuracyJoin(results);
  }

  /** What the database can decide: all but ranges over accuracies that are joined later. */
  ResultQuery stored() {
    return request.query().without(condition -> isIn(afterJoin, condition));
  }

  List<Point> run() {
    var fields = new ArrayList<>(request.fields());
    joined.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
    results.rows(stored(), fields, this::take);
    return points.toList();
  }

  long matching() {
    return matching;
  }

  Map<String, Long> missing() {
    return missing;
  }

  private void take(ResultRow row) {
    Point point = accuracies == null ? Point.of(row, Map.of(), null) : accuracies.join(row, joined);
    if (!afterJoin.stream().allMatch(range -> holds(range, point))) {
      return;
    }
    matching++;
    for (ResultField axis : request.axes()) {
      if (point.get(axis) == null) {
        missing.merge(axis.id(), 1L, Long::sum);
      }
    }
    if (point.get(request.x()) != null && point.get(request.y()) != null) {
      points.add(point);
    }
  }

  private List<Within> accuracyRanges() {
    return request.query().conditions().stream()
        .filter(Within.class::isInstance)
        .map(Within.class::cast)
        .filter(within -> AccuracyJoin.isAccuracy(within.field()))
        .toList();
  }

  private static boolean holds(Within range, Point point) {
    @Nullable Double value = point.number(range.field());
    return value != null && range.holds(value);
  }

  private static boolean isIn(List<Within> ranges, Condition condition) {
    return condition instanceof Within within && ranges.contains(within);
  }
}
