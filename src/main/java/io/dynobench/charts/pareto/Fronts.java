package io.dynobench.charts.pareto;

import io.dynobench.analysis.Pareto;
import io.dynobench.analysis.Pareto.Membership;
import io.dynobench.bench.Better;
import io.dynobench.bench.Interval;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartRequest;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which points are on a front. What is measured and what is predicted have fronts of their own, and
 * so has every panel.
 *
 * @param membership of each point: {@code certain}, {@code within-noise}, {@code dominated}; null
 *     where an axis has no better direction
 * @param front whether each point is on the front by its values, intervals aside: these are what a
 *     line goes through
 */
record Fronts(List<@Nullable Object> membership, List<@Nullable Object> front, List<Note> notes) {

  static Fronts of(ChartData data) {
    ChartRequest request = data.request();
    List<ResultField> undirected =
        Stream.of(request.x(), request.y())
            .filter(field -> field.better() == Better.NEITHER)
            .toList();
    int points = data.points().size();
    List<@Nullable Object> membership = new ArrayList<>(Collections.nCopies(points, null));
    List<@Nullable Object> front = new ArrayList<>(Collections.nCopies(points, null));
    if (!undirected.isEmpty()) {
      return new Fronts(membership, front, List.of(noDirection(undirected.get(0))));
    }
    for (List<Integer> group : groups(data)) {
      List<Point> members = group.stream().map(data.points()::get).toList();
      Membership[] uncertain = uncertain(request, members);
      Membership[] exact = exact(request, members);
      for (int i = 0; i < uncertain.length; i++) {
        membership.set(group.get(i), word(uncertain[i]));
        front.set(group.get(i), exact[i] == Membership.CERTAIN);
      }
    }
    return new Fronts(membership, front, noise(membership));
  }

  private static List<List<Integer>> groups(ChartData data) {
    ResultField facet = data.request().facet();
    Map<Object, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < data.points().size(); i++) {
      Point point = data.points().get(i);
      // As a list, because a facet may be null.
      Object key = Arrays.asList(point.predicted(), facet == null ? null : point.get(facet));
      groups.computeIfAbsent(key, each -> new ArrayList<>()).add(i);
    }
    return List.copyOf(groups.values());
  }

  private static Membership[] exact(ChartRequest request, List<Point> points) {
    return Pareto.membership(
        values(points, request.x()),
        values(points, request.y()),
        request.x().better(),
        request.y().better());
  }

  private static Membership[] uncertain(ChartRequest request, List<Point> points) {
    return Pareto.membership(
        values(points, request.x()),
        values(points, request.y()),
        request.x().better(),
        request.y().better(),
        intervals(points, request.x()),
        intervals(points, request.y()));
  }

  private static double[] values(List<Point> points, ResultField field) {
    return points.stream()
        .map(point -> point.number(field))
        .mapToDouble(value -> value == null ? Double.NaN : value)
        .toArray();
  }

  private static @Nullable Interval[] intervals(List<Point> points, ResultField field) {
    @Nullable Interval[] intervals = new Interval[points.size()];
    if (field instanceof MetricField metric) {
      for (int i = 0; i < intervals.length; i++) {
        intervals[i] = points.get(i).interval(metric.metric());
      }
    }
    return intervals;
  }

  private static @Nullable String word(Membership membership) {
    return switch (membership) {
      case CERTAIN -> "certain";
      case WITHIN_NOISE -> "within-noise";
      case DOMINATED -> "dominated";
      case MISSING -> null;
    };
  }

  private static Note noDirection(ResultField field) {
    return Note.of("There is no front: %s has no better direction.".formatted(field.label()));
  }

  private static List<Note> noise(List<@Nullable Object> membership) {
    long unsure = membership.stream().filter("within-noise"::equals).count();
    return unsure == 0
        ? List.of()
        : List.of(
            Note.of(
                "%d of %d points may be on the front or not: intervals allow both."
                    .formatted(unsure, membership.size())));
  }
}
