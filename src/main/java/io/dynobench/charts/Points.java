package io.dynobench.charts;

import io.dynobench.problem.ProblemException;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Gathers results into points as they stream by. */
final class Points {

  /** More cannot be drawn, and would not fit into an answer. */
  static final int MOST = 100_000;

  private final ChartRequest request;
  private final Ranking ranking;
  private final List<ResultField> identity;
  private final List<ResultField> measures;
  private final List<ResultField> described;
  private final Map<Object, List<Point>> groups = new LinkedHashMap<>();
  private int held;

  Points(ChartRequest request) {
    this.request = request;
    this.ranking = Ranking.of(request);
    this.identity = request.identity();
    this.measures = request.measures();
    this.described = request.fields().stream().filter(field -> !measures.contains(field)).toList();
  }

  /**
   * @throws ProblemException when there are more points than can be drawn
   */
  void add(Point point) {
    List<Point> group = groups.computeIfAbsent(key(point), key -> new ArrayList<>(1));
    switch (request.aggregation()) {
      case BEST -> keepOne(group, point, group.isEmpty() || ranking.prefers(point, group.get(0)));
      case LATEST -> keepOne(group, point, true);
      case MEDIAN, ALL -> hold(group, point);
    }
  }

  List<Point> toList() {
    return groups.values().stream()
        .flatMap(
            group ->
                request.aggregation() == Aggregation.MEDIAN
                    ? Stream.of(median(group))
                    : group.stream())
        .toList();
  }

  private Object key(Point point) {
    if (request.aggregation() == Aggregation.ALL) {
      return point.row();
    }
    // A prediction never takes a result's place. As a list, because a value may be null.
    Stream<@Nullable Object> values = identity.stream().map(point::get);
    return Arrays.asList(Stream.concat(Stream.of(point.predicted()), values).toArray());
  }

  private void keepOne(List<Point> group, Point point, boolean replaces) {
    if (group.isEmpty()) {
      hold(group, point);
    } else if (replaces) {
      group.set(0, point);
    }
  }

  private void hold(List<Point> group, Point point) {
    group.add(point);
    if (++held > MOST) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST,
          "TOO_MANY_POINTS",
          "More than %d points; narrow the filter or aggregate (agg=best or agg=latest)."
              .formatted(MOST));
    }
  }

  private Point median(List<Point> group) {
    Point last = group.get(group.size() - 1);
    if (group.size() == 1) {
      return last;
    }
    var medians = new HashMap<ResultField, Double>();
    for (ResultField axis : measures) {
      double[] values =
          group.stream()
              .map(point -> point.number(axis))
              .flatMap(Stream::ofNullable)
              .mapToDouble(Double::doubleValue)
              .sorted()
              .toArray();
      if (values.length > 0) {
        medians.put(axis, (values[(values.length - 1) / 2] + values[values.length / 2]) / 2);
      }
    }
    boolean oneSource = !differ(group.stream().map(Point::accuracy));
    @Nullable AccuracySource accuracy = oneSource ? last.accuracy() : null;
    return new Point(last.row(), group.size(), mixed(group), medians, accuracy);
  }

  private Set<ResultField> mixed(List<Point> group) {
    return described.stream()
        .filter(field -> differ(group.stream().map(point -> point.get(field))))
        .collect(Collectors.toSet());
  }

  private static boolean differ(Stream<?> values) {
    return values.distinct().limit(2).count() > 1;
  }
}
