package io.dynobench.charts.efficiency;

import io.dynobench.bench.Origin;
import io.dynobench.charts.Catalogue;
import io.dynobench.charts.Point;
import io.dynobench.models.Topology;
import io.dynobench.results.Dimension;
import io.dynobench.results.Pruning;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations of a point's network. Several entries of the catalogue may count the same
 * network: a study's platforms are predicted by the study's own count of what it calls so, and only
 * some counts know pruned variants.
 *
 * @param suite the study that the point's platform belongs to; null when to none
 */
record Counts(Catalogue catalogue, @Nullable String suite) {

  /** Nothing when no entry has the network as it was pruned. */
  Optional<Topology.Variant> of(Point point, Topology named) {
    double kept = Pruning.kept(point.number(Dimension.PRUNING_PERCENT));
    return Stream.of(ofStudy(point, named), Stream.of(named), sameNetwork(named))
        .flatMap(entries -> entries)
        .flatMap(entry -> variant(entry, kept).stream())
        .findFirst();
  }

  /**
   * The study's entry, when it is called like the point's network but for signs between the words.
   * What was measured here is a network of the catalogue by its very name.
   */
  private Stream<Topology> ofStudy(Point point, Topology named) {
    String model = letters(String.valueOf(point.text(Dimension.MODEL)));
    return suite == null || point.get(Dimension.ORIGIN) == Origin.MEASURED
        ? Stream.empty()
        : sameNetwork(named)
            .filter(entry -> suite.equals(entry.suite()))
            .filter(
                entry ->
                    Stream.concat(Stream.of(entry.id()), entry.aliases().stream())
                        .anyMatch(name -> letters(name).equals(model)));
  }

  private Stream<Topology> sameNetwork(Topology named) {
    return catalogue.topologies().stream().filter(entry -> entry.network().equals(named.network()));
  }

  private static Optional<Topology.Variant> variant(Topology topology, double kept) {
    return Pruning.keepsAll(kept)
        ? Optional.of(topology.whole())
        : topology.variants().stream()
            .filter(variant -> variant.pruningPercent() != null && variant.pruningPercent() == kept)
            .findFirst();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
