package io.dynobench.charts.roofline;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Catalogue;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Note;
import io.dynobench.charts.Point;
import io.dynobench.results.Derived;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said about a roofline: what lacks a place in it, and how the places were found. */
final class Remarks {

  private static final String MEASURE = "/jobs/new?workload=ceilings";

  private Remarks() {}

  static List<Note> of(ChartData data, List<Ceiling> ceilings) {
    var notes = new ArrayList<Note>();
    if (data.points().stream().anyMatch(point -> !point.predicted())) {
      notes.add(
          Note.of(
              "The networks' lines count the weights alone, at batch 1; measured points count"
                  + " activations too, at their own batch size."));
    }
    unplaced(data, notes);
    Set<String> unknown = withoutCeilings(data, ceilings);
    if (!unknown.isEmpty()) {
      notes.add(
          new Note(
              "No ceilings are known of %s.".formatted(String.join(", ", unknown)),
              MEASURE,
              "Measure ceilings"));
    }
    Set<String> flat =
        ceilings.stream()
            .filter(ceiling -> ceiling.bandwidth() == null)
            .map(Ceiling::platform)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!flat.isEmpty()) {
      notes.add(
          new Note(
              "The memory bandwidth of %s was not measured; only the peak is drawn."
                  .formatted(String.join(", ", flat)),
              MEASURE + "&engines=pytorch",
              "Measure it"));
    }
    return notes;
  }

  private static void unplaced(ChartData data, List<Note> notes) {
    long without = data.missing().getOrDefault(Metric.ARITHMETIC_INTENSITY.id(), 0L);
    if (without > 0 && data.request().x().id().equals(Metric.ARITHMETIC_INTENSITY.id())) {
      notes.add(
          new Note(
              "%d of %d results have no arithmetic intensity, as published tables state none; they are no points here."
                  .formatted(without, data.matching()),
              "/charts/efficiency",
              "Their share of the prediction"));
    }
  }

  /** Platforms of points under no ceiling. */
  private static Set<String> withoutCeilings(ChartData data, List<Ceiling> ceilings) {
    Catalogue catalogue = data.catalogue();
    Set<String> known =
        ceilings.stream()
            .map(ceiling -> catalogue.canonicalPlatform(ceiling.platform()))
            .collect(Collectors.toSet());
    return data.points().stream()
        .map((Point point) -> point.text(Derived.PLATFORM))
        .flatMap(Stream::ofNullable)
        .distinct()
        .filter(platform -> !known.contains(catalogue.canonicalPlatform(platform)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
