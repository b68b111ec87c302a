package io.dynobench.charts.heatmap;

import io.dynobench.charts.ChartData;
import io.dynobench.charts.ChartRequest;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.charts.Table;
import io.dynobench.models.Platform;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of a matrix that have no value, each with the reason. */
final class EmptyCells {

  /** More would outweigh the answer, and nobody reads them one by one. */
  private static final int MOST = 20_000;

  private final ChartData data;
  private final ChartRequest request;
  private final Set<List<@Nullable String>> filled;
  private final Set<List<@Nullable String>> measured;
  private final Set<List<@Nullable String>> predicted;
  private final boolean onlyPredictions;

  private EmptyCells(ChartData data) {
    this.data = data;
    this.request = data.request();
    this.filled = places(data.points().stream());
    this.measured = places(data.incomplete().stream().filter(point -> !point.predicted()));
    this.predicted = places(data.incomplete().stream().filter(Point::predicted));
    this.onlyPredictions = data.points().stream().allMatch(Point::predicted);
  }

  static Completion of(ChartData data) {
    return new EmptyCells(data).explain();
  }

  private Completion explain() {
    Set<String> columns = values(request.x());
    Set<String> rows = values(request.y());
    List<@Nullable String> panels = panels();
    if ((long) columns.size() * rows.size() * panels.size() > MOST) {
      return Completion.of(
          Note.of("There are too many empty cells to explain each; filter for fewer."));
    }
    var table = new Table("x", "y", "facet", "reason");
    for (@Nullable String panel : panels) {
      for (String column : columns) {
        for (String row : rows) {
          List<@Nullable String> place = Arrays.asList(column, row, panel);
          if (!filled.contains(place)) {
            table.row(column, row, panel, reason(place));
          }
        }
      }
    }
    return new Completion(Map.of(), Map.of("empty", table.columns()), List.of());
  }

  private String reason(List<@Nullable String> place) {
    String metric = request.color().label().toLowerCase(Locale.ROOT);
    if (measured.contains(place)) {
      return "Measured, but without " + metric;
    }
    if (predicted.contains(place)) {
      return "Predicted, but without " + metric;
    }
    return lacksPrecision(place).orElse(onlyPredictions ? "Not in the catalogue" : "No result");
  }

  /** A platform that cannot compute in a precision, where places are of one. */
  private Optional<String> lacksPrecision(List<@Nullable String> place) {
    String column = place.get(0);
    String panel = place.get(2);
    if (request.x() != Derived.PLATFORM
        || request.facet() != Dimension.PRECISION
        || column == null
        || panel == null) {
      return Optional.empty();
    }
    Optional<Platform> platform = data.catalogue().platform(column);
    return platform
        .filter(known -> !known.peakOpsPerSecond().containsKey(panel))
        .map(
            known ->
                "%s has no %s: the catalogue knows %s"
                    .formatted(
                        known.name(),
                        panel.toUpperCase(Locale.ROOT),
                        known.peakOpsPerSecond().keySet().stream()
                            .sorted()
                            .map(each -> each.toUpperCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
  }

  private Set<String> values(ResultField field) {
    return Stream.concat(data.points().stream(), data.incomplete().stream())
        .map(point -> point.text(field))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What divides the chart, null standing for what is not divided. */
  private List<@Nullable String> panels() {
    ResultField facet = request.facet();
    List<@Nullable String> panels = new ArrayList<>();
    for (Point point : data.points()) {
      @Nullable String panel = facet == null ? null : point.text(facet);
      if (!panels.contains(panel)) {
        panels.add(panel);
      }
    }
    return panels;
  }

  private Set<List<@Nullable String>> places(Stream<Point> points) {
    return points.map(request::place).collect(Collectors.toSet());
  }
}
