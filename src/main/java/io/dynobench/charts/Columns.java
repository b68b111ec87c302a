package io.dynobench.charts;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
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
import org.jspecify.annotations.Nullable;

/** Lays points out as one array per field. */
final class Columns {

  /** What describes a point. */
  static final List<Dimension> DIMENSIONS =
      List.copyOf(EnumSet.complementOf(EnumSet.of(Dimension.JOB, Dimension.TRIAL)));

  /** Columns that are there even when nothing is known. */
  private static final Set<Dimension> ALWAYS =
      EnumSet.of(
          Dimension.MODEL,
          Dimension.FAMILY,
          Dimension.BATCH_SIZE,
          Dimension.DEVICE,
          Dimension.DEVICE_NAME,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.WORKLOAD,
          Dimension.COLLECTION,
          Dimension.ORIGIN);

  private final List<Point> points;
  private final Map<String, List<@Nullable Object>> columns = new LinkedHashMap<>();

  private Columns(List<Point> points) {
    this.points = points;
  }

  static Map<String, List<@Nullable Object>> of(ChartRequest request, List<Point> unsorted) {
    Comparator<Point> byModel =
        Comparator.comparing(
            point -> (String) point.get(Dimension.MODEL),
            Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Point> byX =
        Comparator.comparing(
            point -> point.number(request.x()), Comparator.nullsLast(Comparator.naturalOrder()));
    var columns = new Columns(unsorted.stream().sorted(byModel.thenComparing(byX)).toList());
    columns.fill(request);
    return columns.columns;
  }

  private void fill(ChartRequest request) {
    for (Dimension dimension : DIMENSIONS) {
      boolean asked =
          ALWAYS.contains(dimension)
              || dimension == request.color()
              || dimension == request.facet()
              || request.axes().contains(dimension);
      put(dimension.id(), point -> point.get(dimension), asked);
    }
    put("resultId", Point::resultId, true);
    if (request.aggregation() == Aggregation.MEDIAN) {
      put("results", Point::results, true);
    }
    for (ResultField axis : request.axes()) {
      if (axis instanceof MetricField metric) {
        put(metric.id(), point -> point.number(metric), true);
        interval(metric.metric());
      }
    }
    if (request.axes().stream().anyMatch(AccuracyJoin::isAccuracy)) {
      put("accuracyFrom", Point::accuracyFrom, true);
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
