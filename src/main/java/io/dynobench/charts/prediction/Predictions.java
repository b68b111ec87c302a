package io.dynobench.charts.prediction;

import io.dynobench.models.ModelNames;
import io.dynobench.models.Platform;
import io.dynobench.models.Platforms;
import io.dynobench.models.Topology;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What every network of the catalogue would reach on every platform of the catalogue, in every
 * precision that the platform has, as the roofline predicts it. Nothing of this is stored.
 */
@Component
public class Predictions {

  /** The collections that they are in; no stored collection is asked for by these names alone. */
  public static final Set<String> COLLECTIONS =
      Set.of(Prediction.QUTIBENCH_COLLECTION, Prediction.COLLECTION);

  private final List<ResultRow> rows;

  Predictions(Platforms platforms, ModelNames names) {
    rows =
        platforms.all().stream()
            .flatMap(
                platform ->
                    names.all().stream()
                        .filter(topology -> concerns(topology, platform))
                        .flatMap(topology -> of(topology, platform)))
            .map(Prediction::row)
            .toList();
  }

  /** Those that meet the query. */
  public List<ResultRow> rows(ResultQuery query) {
    return rows.stream().filter(query::matches).toList();
  }

  /** How often each value occurs among them, without the field's own filter. */
  public List<FacetCount> counts(ResultQuery query, Dimension dimension) {
    return counts(
        query.without(condition -> condition.filters(dimension)), (ResultField) dimension);
  }

  /** As {@link #counts}, of platforms. */
  public List<FacetCount> platforms(ResultQuery query) {
    return counts(query.without(OnPlatform.class::isInstance), Derived.PLATFORM);
  }

  private List<FacetCount> counts(ResultQuery query, ResultField field) {
    Map<Object, Long> counts =
        rows(query).stream()
            .map(row -> row.get(field))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return FacetCount.mostFrequentFirst(counts);
  }

  /**
   * An entry that only counts another one's network differently, as a study did, is that study's:
   * elsewhere the other entry speaks for the network.
   */
  private static boolean concerns(Topology topology, Platform platform) {
    return topology.id().equals(topology.network())
        || topology.suite() == null
        || topology.suite().equals(platform.suite());
  }

  private static Stream<Prediction> of(Topology topology, Platform platform) {
    return platform.peakOpsPerSecond().keySet().stream()
        .sorted()
        .flatMap(
            precision ->
                topology.variants().stream()
                    .filter(variant -> variant.weightsIntensity().containsKey(precision))
                    .map(variant -> new Prediction(platform, topology, variant, precision)));
  }
}
