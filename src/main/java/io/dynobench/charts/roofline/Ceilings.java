package io.dynobench.charts.roofline;

import io.dynobench.analysis.Roofline;
import io.dynobench.charts.Catalogue;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Table;
import io.dynobench.models.Platform;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses whose ceilings are drawn: of the platforms that the query or its results name; of those
 * of QuTiBench and of this installation's devices when it names none.
 */
final class Ceilings {

  /** The study whose platforms are shown to whom asks for none. */
  static final String SUITE = "qutibench";

  private Ceilings() {}

  static List<Ceiling> of(ChartData data, Wanted wanted) {
    Catalogue catalogue = data.catalogue();
    Predicate<Ceiling> ofSuite =
        ceiling ->
            ceiling.source() == Ceiling.Source.PUBLISHED
                && catalogue
                    .platform(ceiling.platform())
                    .map(Platform::suite)
                    .filter(SUITE::equals)
                    .isPresent();
    Predicate<Ceiling> named = ceiling -> wanted.platform(ceiling.platform());
    Predicate<Ceiling> ofNoQuestion =
        ofSuite.or(ceiling -> ceiling.source() == Ceiling.Source.MEASURED);
    List<Ceiling> possible =
        catalogue.ceilings().stream()
            .filter(ceiling -> wanted.precision(ceiling.precision()))
            .toList();
    List<Ceiling> chosen =
        possible.stream().filter(wanted.everything() ? named.or(ofNoQuestion) : named).toList();
    return chosen.isEmpty() ? possible.stream().filter(ofSuite).toList() : chosen;
  }

  static Table table(List<Ceiling> ceilings) {
    var table = new Table("platform", "precision", "peak", "bandwidth", "ridge", "source");
    for (Ceiling ceiling : ceilings) {
      Double bandwidth = ceiling.bandwidth();
      table.row(
          ceiling.platform(),
          ceiling.precision(),
          ceiling.peak(),
          bandwidth,
          Roofline.ridgePoint(ceiling.peak(), bandwidth),
          ceiling.source().id());
    }
    return table;
  }
}
