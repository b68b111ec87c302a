package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.models.Topology;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
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
          Dimension.COLLECTION,
          Dimension.ORIGIN,
          Derived.PLATFORM,
          TOP1,
          TOP5);

  private final Catalogue catalogue;
  private final Map<String, String> canonical = new HashMap<>();
  private final Map<String, Deque<Accuracy>> runs = new HashMap<>();
  private final Map<String, Deque<Accuracy>> published = new HashMap<>();

  /** Reads all accuracies that there are. */
  AccuracyJoin(Results results, Catalogue catalogue) {
    this.catalogue = catalogue;
    results.rows(ResultQuery.ALL.and(new Has(Metric.TOP1_PERCENT)), FIELDS, this::keep);
    for (Topology topology : catalogue.topologies()) {
      topology
          .accuracies()
          .forEach(each -> of(published, topology.network()).addLast(Accuracy.of(topology, each)));
    }
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

  private @Nullable Accuracy find(String model, ResultRow row) {
    String name = canonical(model);
    @Nullable Accuracy found = best(runs.get(name), row);
    return found == null ? best(published.get(name), row) : found;
  }

  private static @Nullable Accuracy best(@Nullable Collection<Accuracy> accuracies, ResultRow row) {
    @Nullable Accuracy best = null;
    int most = Accuracy.NONE;
    for (Accuracy accuracy : accuracies == null ? List.<Accuracy>of() : accuracies) {
      int agreement = accuracy.agreement(row);
      if (agreement > most) {
        best = accuracy;
        most = agreement;
      }
    }
    return best;
  }

  private void keep(ResultRow row) {
    Object model = row.get(Dimension.MODEL);
    if (model != null) {
      // The latest first: of equals it wins.
      of(runs, canonical(model.toString())).addFirst(Accuracy.of(model.toString(), row));
    }
  }

  private String canonical(String model) {
    return canonical.computeIfAbsent(model, catalogue::canonical);
  }

  private static Deque<Accuracy> of(Map<String, Deque<Accuracy>> accuracies, String network) {
    return accuracies.computeIfAbsent(network, name -> new ArrayDeque<>());
  }
}
