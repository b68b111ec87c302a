package io.dynobench.charts;

import io.dynobench.bench.Workload;
import io.dynobench.charts.prediction.Predictions;
import io.dynobench.results.Condition;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Condition.Within;
import io.dynobench.results.Dimension;
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

/**
 * Streams the results of one chart, and the predictions beside them, into points, counting what
 * matches and what is missing.
 */
final class ChartQuery {

  private final ChartRequest request;
  private final List<ResultField> axes;
  private final List<ResultField> required;
  private final List<Within> afterJoin;
  private final List<ResultField> joined;
  private final @Nullable AccuracyJoin accuracies;
  private final Families families;
  private final @Nullable Meeting meeting;
  private final Points points;
  private final boolean mixed;
  private final Map<List<@Nullable String>, Point> incomplete = new LinkedHashMap<>();
  private final Map<String, Long> missing = new LinkedHashMap<>();
  private long matching;

  ChartQuery(ChartRequest request, Results results, Catalogue catalogue) {
    this.request = request;
    this.axes = request.axes();
    this.required = request.required();
    this.families = new Families(results, catalogue);
    this.meeting = request.kind().meetsByName() ? new Meeting(catalogue) : null;
    this.points = new Points(request);
    this.mixed = showsInference(request.query());
    boolean joins = request.kind().joinsAccuracy();
    afterJoin = joins ? accuracyRanges() : List.of();
    joined =
        joins
            ? Stream.concat(axes.stream(), afterJoin.stream().map(Within::field))
                .filter(AccuracyJoin::isAccuracy)
                .distinct()
                .toList()
            : List.of();
    accuracies = joined.isEmpty() ? null : AccuracyJoin.of(results, catalogue);
  }

  /** What a row decides by itself: all but ranges over accuracies that are joined later. */
  ResultQuery decided() {
    return request.query().without(condition -> isIn(afterJoin, condition));
  }

  /** Reads everything that matches; to be called once. */
  void run(Results results, Predictions predictions) {
    var fields = new ArrayList<>(request.fields());
    joined.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
    results.rows(
        families.stored(decided()),
        fields,
        row -> {
          ResultRow told = families.told(row);
          if (Families.holds(request.query(), told)) {
            take(told);
          }
        });
    if (request.predictions()) {
      predictions.rows(decided()).forEach(this::take);
    }
  }

  /** What has all that the chart requires, in the order of the answer. */
  List<Point> points() {
    return Columns.sorted(request, points.toList().stream().map(this::shown).toList());
  }

  /** What has x and y but no value for the colour that is a measure, one of each place. */
  List<Point> incomplete() {
    return incomplete.values().stream().map(this::shown).toList();
  }

  long matching() {
    return matching;
  }

  Map<String, Long> missing() {
    return missing;
  }

  private void take(ResultRow row) {
    if (mixed && isAside(row)) {
      return;
    }
    Point own = accuracies == null ? Point.of(row) : accuracies.join(row, joined);
    Point point = meeting == null ? own : meeting.enter(own);
    if (!afterJoin.stream().allMatch(range -> holds(range, point))) {
      return;
    }
    matching++;
    for (ResultField axis : axes) {
      if (point.get(axis) == null) {
        missing.merge(axis.id(), 1L, Long::sum);
      }
    }
    if (required.stream().allMatch(field -> point.get(field) != null)) {
      points.add(point);
    } else if (point.get(request.x()) != null && point.get(request.y()) != null) {
      incomplete.putIfAbsent(request.place(point), point);
    }
  }

  private Point shown(Point point) {
    return meeting == null ? point : meeting.leave(point);
  }

  /**
   * A published accuracy often comes without a throughput: it is what runs are given, and no point
   * of its own unless somebody asks for accuracies alone.
   */
  private boolean isAside(ResultRow row) {
    return Workload.ACCURACY.id().equals(row.get(Dimension.WORKLOAD))
        && required.stream().anyMatch(field -> row.get(field) == null);
  }

  private static boolean showsInference(ResultQuery query) {
    return query.conditions().stream()
        .filter(OneOf.class::isInstance)
        .map(OneOf.class::cast)
        .anyMatch(
            each ->
                each.dimension() == Dimension.WORKLOAD
                    && each.values().contains(Workload.INFERENCE.id()));
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
