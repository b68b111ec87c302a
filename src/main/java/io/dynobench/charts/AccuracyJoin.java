package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.models.Topology;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives the runs of a network that tell no accuracy, and its predictions, the accuracy that other
 * results of it tell, or else one that the catalogue knows. Networks meet by their canonical names.
 * Of several accuracies the one that agrees in most wins ({@link Accuracy#agreement}), then the
 * latest.
 */
final class AccuracyJoin {

  static final ResultField TOP1 = ResultField.of(Metric.TOP1_PERCENT);
  static final ResultField TOP5 = ResultField.of(Metric.TOP5_PERCENT);

  private static final List<ResultField> FIELDS =
      List.of(
          Dimension.MODEL,
          Dimension.VARIANT,
          Dimension.PRECISION,
          Dimension.PRUNING_PERCENT,
          Dimension.DATASET,
          Dimension.COLLECTION,
          Dimension.ORIGIN,
          Derived.PLATFORM,
          TOP1,
          TOP5);

  private final Catalogue catalogue;
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, NetworkAccuracies> networks = new HashMap<>();

  /** Of published accuracies only. */
  AccuracyJoin(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Topology topology : catalogue.topologies()) {
      topology
          .accuracies()
          .forEach(each -> of(topology.network()).addPublished(Accuracy.of(topology, each)));
    }
  }

  /** Reads all accuracies that there are. */
  static AccuracyJoin of(Results results, Catalogue catalogue) {
    var join = new AccuracyJoin(catalogue);
    results.rows(ResultQuery.ALL.and(new Has(Metric.TOP1_PERCENT)), FIELDS, join::keep);
    return join;
  }

  static boolean isAccuracy(ResultField field) {
    return field.equals(TOP1) || field.equals(TOP5);
  }

  /**
   * @param wanted the accuracies that the chart shows
   */
  Point join(ResultRow row, List<ResultField> wanted) {
    if (wanted.stream().anyMatch(field -> row.get(field) != null)) {
      return Point.of(row, Map.of(), Accuracy.source(row));
    }
    Object model = row.get(Dimension.MODEL);
    @Nullable Accuracy accuracy = model == null ? null : find(model.toString(), row);
    if (accuracy == null) {
      return Point.of(row);
    }
    var joined = new HashMap<>(accuracy.values());
    joined.keySet().retainAll(wanted);
    return Point.of(row, joined, accuracy.source());
  }

  /** Takes the accuracy of a result; results come in the order of arrival. */
  void keep(ResultRow row) {
    Object model = row.get(Dimension.MODEL);
    if (model != null && !ofRandomWeights(row, model.toString())) {
      of(canonical(model.toString())).addRun(Accuracy.of(model.toString(), row));
    }
  }

  /**
   * The built-in networks run here with seeded random weights, and are trained from them anew every
   * time: what such a run was right about is its own, and says nothing of the network. Users' and
   * trained models have a colon in their names.
   */
  private static boolean ofRandomWeights(ResultRow row, String model) {
    return row.get(Dimension.ORIGIN) == Origin.MEASURED && model.indexOf(':') < 0;
  }

  private @Nullable Accuracy find(String model, ResultRow row) {
    NetworkAccuracies network = networks.get(canonical(model));
    return network == null ? null : network.best(row);
  }

  private String canonical(String model) {
    return canonical.computeIfAbsent(model, catalogue::canonical);
  }

  private NetworkAccuracies of(String network) {
    return networks.computeIfAbsent(
        network, name -> new NetworkAccuracies(() -> catalogue.inputPixels(name)));
  }
}
