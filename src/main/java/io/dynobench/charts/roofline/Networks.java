package io.dynobench.charts.roofline;

import io.dynobench.bench.Figures;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Table;
import io.dynobench.models.Topology;
import io.dynobench.results.Pruning;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where networks stand on the intensity's axis, in each precision that a ceiling has: by their
 * weights alone, at batch 1.
 */
final class Networks {

  private Networks() {}

  static Table table(ChartData data, Wanted wanted, List<Ceiling> ceilings) {
    var table =
        new Table("model", "family", "pruningPercent", "precision", "intensity", "operations");
    Set<String> precisions =
        ceilings.stream().map(Ceiling::precision).collect(Collectors.toCollection(TreeSet::new));
    for (Topology topology : topologies(data, wanted)) {
      for (Topology.Variant variant : topology.variants()) {
        for (String precision : precisions) {
          Double intensity = variant.weightsIntensity().get(precision);
          if (intensity != null) {
            table.row(
                name(topology, variant),
                topology.family(),
                variant.pruningPercent(),
                precision,
                intensity,
                variant.operationsPerSample());
          }
        }
      }
    }
    return table;
  }

  /** Those of the results and the filters; those of the suite when they name none. */
  private static List<Topology> topologies(ChartData data, Wanted wanted) {
    List<Topology> named =
        wanted.models().stream()
            .sorted()
            .flatMap(model -> data.catalogue().topology(model).stream())
            .distinct()
            .toList();
    Stream<Topology> ofSuite =
        data.catalogue().topologies().stream()
            .filter(topology -> Ceilings.SUITE.equals(topology.suite()));
    if (named.isEmpty()) {
      return ofSuite.toList();
    }
    return wanted.everything() ? Stream.concat(named.stream(), ofSuite).distinct().toList() : named;
  }

  private static String name(Topology topology, Topology.Variant variant) {
    Double kept = variant.pruningPercent();
    return kept == null || Pruning.keepsAll(kept)
        ? topology.id()
        : "%s %s %%".formatted(topology.id(), Figures.text(kept));
  }
}
