package io.dynobench.charts.pareto;

import io.dynobench.charts.Catalogue;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.Pruning;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which measured points have a predicted one beside them, and which predicted ones a measured one:
 * of the same platform, network, precision and pruning, whatever they call these.
 *
 * @param column {@code matched} or {@code unmatched} for each point; null where no predictions are
 *     shown
 */
record Pairs(List<@Nullable Object> column, List<Note> notes) {

  private record Key(String platform, String network, String precision, double kept) {

    /**
     * @param platforms the published names of the points' platforms
     */
    static Optional<Key> of(Point point, Map<String, String> platforms, Catalogue catalogue) {
      String platform = point.text(Derived.PLATFORM);
      String model = point.text(Dimension.MODEL);
      String precision = point.text(Dimension.PRECISION);
      if (platform == null || model == null || precision == null) {
        return Optional.empty();
      }
      return Optional.of(
          new Key(
              platforms.getOrDefault(platform, platform),
              catalogue.canonical(model),
              precision,
              Pruning.kept(point.number(Dimension.PRUNING_PERCENT))));
    }
  }

  static Pairs of(ChartData data) {
    List<Point> points = data.points();
    if (points.stream().noneMatch(Point::predicted)) {
      return new Pairs(Collections.nCopies(points.size(), null), List.of());
    }
    Map<String, String> platforms = platforms(data);
    List<Optional<Key>> keys =
        points.stream().map(point -> Key.of(point, platforms, data.catalogue())).toList();
    Set<Key> measured = new HashSet<>();
    Set<Key> predicted = new HashSet<>();
    for (int i = 0; i < points.size(); i++) {
      keys.get(i).ifPresent(points.get(i).predicted() ? predicted::add : measured::add);
    }
    Set<Key> both = new HashSet<>(measured);
    both.retainAll(predicted);
    List<@Nullable Object> column =
        keys.stream()
            .<@Nullable Object>map(
                key -> key.filter(both::contains).isPresent() ? "matched" : "unmatched")
            .toList();
    return new Pairs(column, List.of(note(points, column)));
  }

  /** Looked up once each: there may be very many points of a few platforms. */
  private static Map<String, String> platforms(ChartData data) {
    var platforms = new HashMap<String, String>();
    data.points().stream()
        .flatMap(point -> Stream.ofNullable(point.text(Derived.PLATFORM)))
        .distinct()
        .forEach(name -> platforms.put(name, data.catalogue().canonicalPlatform(name)));
    return platforms;
  }

  private static Note note(List<Point> points, List<@Nullable Object> column) {
    long measured = points.stream().filter(point -> !point.predicted()).count();
    long matched = 0;
    for (int i = 0; i < points.size(); i++) {
      matched += !points.get(i).predicted() && "matched".equals(column.get(i)) ? 1 : 0;
    }
    return Note.of(
        "%d of %d measured points meet a prediction of the same platform, network, precision and pruning."
            .formatted(matched, measured));
  }
}
