package io.dynobench.charts;

import java.util.List;

/** What is to be said of any chart. */
final class CommonNotes {

  private CommonNotes() {}

  static List<Note> of(ChartData data) {
    boolean predicted = data.points().stream().anyMatch(Point::predicted);
    if (!data.request().predictions() || predicted) {
      return List.of();
    }
    return List.of(
        new Note(
            "No prediction matches: the roofline predicts the inference of the catalogue's networks"
                + " at batch 1 on its platforms.",
            "/hardware",
            "The catalogue"));
  }
}
