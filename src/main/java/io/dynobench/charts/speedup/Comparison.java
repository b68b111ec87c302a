package io.dynobench.charts.speedup;

import io.dynobench.analysis.Curve;
import io.dynobench.analysis.Speedup;
import io.dynobench.bench.Origin;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Completion;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All devices against the baseline.
 *
 * @param platforms that have times
 * @param baseline nothing where there are no times
 * @param pairs one for each other device and setting in which the baseline has times, too
 * @param measured whether any of the times was measured here, so that more can be
 */
record Comparison(
    Set<String> platforms, Optional<Baseline> baseline, List<Pair> pairs, boolean measured) {

  /** More sentences about pairs than these are no help; the tables say it all. */
  private static final int MOST_VERDICTS = 6;

  private static final String NEW_JOB = "/jobs/new";

  static Comparison of(ChartData data) {
    Map<Setting, Map<String, Curve>> times = Times.of(data.points());
    Optional<Baseline> baseline = Baseline.of(data, times);
    var pairs = new ArrayList<Pair>();
    times.forEach(
        (setting, platforms) ->
            baseline.ifPresent(each -> pairs.addAll(pairs(setting, platforms, each.platform()))));
    var platforms = new TreeSet<String>();
    times.values().forEach(each -> platforms.addAll(each.keySet()));
    boolean measured =
        data.points().stream().anyMatch(point -> point.get(Dimension.ORIGIN) == Origin.MEASURED);
    return new Comparison(platforms, baseline, pairs, measured);
  }

  private static List<Pair> pairs(Setting setting, Map<String, Curve> platforms, String baseline) {
    Curve base = platforms.get(baseline);
    var pairs = new ArrayList<Pair>();
    if (base != null) {
      platforms.forEach(
          (other, curve) -> {
            if (!other.equals(baseline)) {
              pairs.add(new Pair(setting, baseline, base, other, curve, Speedup.of(base, curve)));
            }
          });
    }
    return pairs;
  }

  /**
   * @param points whose networks are told, so that a ratio leads back to them
   */
  Completion completion(List<Point> points) {
    List<@Nullable Object> networks = new ArrayList<>();
    points.forEach(point -> networks.add(point.text(Derived.NETWORK)));
    return new Completion(
        Map.of("network", networks),
        Map.of(
            "ratio", Pair.ratios(pairs).columns(), "crossover", Pair.crossovers(pairs).columns()),
        notes());
  }

  private List<Note> notes() {
    if (platforms.isEmpty()) {
      return List.of();
    }
    if (platforms.size() == 1) {
      return List.of(
          new Note(
              "Only %s has times; a second device is needed to compare."
                  .formatted(String.join("", platforms)),
              NEW_JOB,
              "Measure another device"));
    }
    var notes = new ArrayList<Note>();
    baseline.ifPresent(each -> notes.add(baselineNote(each)));
    if (pairs.isEmpty()) {
      notes.add(
          new Note(
              "No network was run in the same way on two of these devices.",
              NEW_JOB,
              "Measure what is missing"));
    }
    pairs.stream().limit(MOST_VERDICTS).map(this::verdict).forEach(notes::add);
    long interpolated = ratios(true);
    if (interpolated > 0) {
      notes.add(
          moreBatchSizes(
              "%d of %d ratios are interpolated: one of the two devices was not measured at that batch size."
                  .formatted(interpolated, interpolated + ratios(false))));
    }
    return notes;
  }

  private static Note baselineNote(Baseline baseline) {
    return Note.of(
        baseline.chosen()
            ? "The baseline is %s, which the filter names first.".formatted(baseline.platform())
            : "The baseline is %s, the slowest; a filter by device that names another one first makes that one the baseline."
                .formatted(baseline.platform()));
  }

  private Note verdict(Pair pair) {
    return pair.overlaps() ? Note.of(pair.verdict()) : moreBatchSizes(pair.verdict());
  }

  /** Nobody can measure a published study's devices; its log may hold more of them. */
  private Note moreBatchSizes(String text) {
    return measured
        ? new Note(text, NEW_JOB, "Measure the same batch sizes")
        : new Note(text, "/imports", "Import more batch sizes");
  }

  private long ratios(boolean interpolated) {
    return pairs.stream()
        .flatMap(pair -> pair.speedup().ratios().stream())
        .filter(ratio -> ratio.interpolated() == interpolated)
        .count();
  }
}
