package io.dynobench.charts;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays points out as one array per field. */
final class Columns {

  /** What describes a point. */
  static final List<ResultField> DESCRIBING =
      Stream.<ResultField>concat(
              EnumSet.complementOf(EnumSet.of(Dimension.JOB, Dimension.TRIAL)).stream(),
              Stream.of(Derived.PLATFORM))
          .toList();

  /** Columns that are there even when nothing is known. */
  private static final Set<ResultField> ALWAYS =
      Set.of(
          Dimension.MODEL,
          Dimension.FAMILY,
          Dimension.BATCH_SIZE,
          Dimension.DEVICE,
          Dimension.DEVICE_NAME,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.WORKLOAD,
          Dimension.COLLECTION,
          Dimension.ORIGIN,
          Derived.PLATFORM);

  private final List<Point> points;
  private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

  private Columns(List<Point> points) {
    this.points = points;
  }

  /** By model, then along x: the order of curves. */
  static List<Point> sorted(ChartRequest request, List<Point> points) {
    Comparator<Point> byModel =
        Comparator.comparing(
            point -> point.text(Dimension.MODEL), Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Point> byX =
        request.x().numeric()
            ? Comparator.comparing(
                point -> point.number(request.x()), Comparator.nullsLast(Comparator.naturalOrder()))
            : Comparator.comparing(
                point -> point.text(request.x()), Comparator.nullsLast(Comparator.naturalOrder()));
    return points.stream().sorted(byModel.thenComparing(byX)).toList();
  }

  /**
   * @param points in the order of the rows
   */
  static Map<String, List<@Nullable Object>> of(ChartRequest request, List<Point> points) {
    var columns = new Columns(points);
    columns.fill(request);
    return columns.columns;
  }

  private void fill(ChartRequest request) {
    Set<ResultField> shown = request.shown();
    for (ResultField field : DESCRIBING) {
      put(field.id(), point -> point.get(field), ALWAYS.contains(field) || shown.contains(field));
    }
    put("resultId", Point::resultId, true);
    if (request.aggregation() == Aggregation.MEDIAN) {
      put("results", Point::results, true);
    }
    for (ResultField field : shown) {
      if (!columns.containsKey(field.id())) {
        put(field.id(), point -> point.get(field), true);
      }
      if (field instanceof MetricField metric) {
        interval(metric.metric());
      }
    }
    if (request.axes().stream().anyMatch(AccuracyJoin::isAccuracy)) {
      put("accuracyFrom", point -> source(point, AccuracySource::kind), true);
      put("accuracySource", point -> source(point, AccuracySource::source), false);
      put("accuracyDataset", point -> source(point, AccuracySource::dataset), false);
    }
  }

  private void interval(Metric metric) {
    put(metric.id() + "Low", point -> bound(point.interval(metric), Interval::low), false);
    put(metric.id() + "High", point -> bound(point.interval(metric), Interval::high), false);
  }

  private static @Nullable Double bound(
      @Nullable Interval interval, Function<Interval, Double> side) {
    return interval == null ? null : side.apply(interval);
  }

  private static @Nullable String source(
      Point point, Function<AccuracySource, @Nullable String> part) {
    return point.accuracy() == null ? null : part.apply(point.accuracy());
  }

  private void put(String name, Function<Point, @Nullable Object> value, boolean always) {
    List<@Nullable Object> column = new ArrayList<>(points.size());
    for (Point point : points) {
      column.add(value.apply(point));
    }
    if (always || column.stream().anyMatch(Objects::nonNull)) {
      columns.put(name, column);
    }
  }
}
