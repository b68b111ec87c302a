package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Workload;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import io.dynobench.results.Results;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the runs of a model the accuracy that it has in runs of the workload {@code accuracy}.
 * Model names must be equal; variant, precision and pruning must be equal where both are known. Of
 * several accuracies the one that agrees in most of them wins, then the one of the same collection,
 * then the latest.
 */
final class AccuracyJoin {

  static final ResultField TOP1 = ResultField.of(Metric.TOP1_PERCENT);
  static final ResultField TOP5 = ResultField.of(Metric.TOP5_PERCENT);

  private static final List<Dimension> MUST_AGREE =
      List.of(Dimension.VARIANT, Dimension.PRECISION, Dimension.PRUNING_PERCENT);
  private static final List<ResultField> FIELDS =
      List.of(
          Dimension.MODEL,
          Dimension.VARIANT,
          Dimension.PRECISION,
          Dimension.PRUNING_PERCENT,
          Dimension.COLLECTION,
          Dimension.ORIGIN,
          TOP1,
          TOP5);

  private final Map<Object, List<ResultRow>> accuracies = new HashMap<>();

  /** Reads all accuracies that there are. */
  AccuracyJoin(Results results) {
    var runs =
        ResultQuery.ALL
            .and(OneOf.of(Dimension.WORKLOAD, Workload.ACCURACY.id()))
            .and(new Has(Metric.TOP1_PERCENT));
    results.rows(
        runs,
        FIELDS,
        row -> {
          Object model = row.get(Dimension.MODEL);
          if (model != null) {
            accuracies.computeIfAbsent(model, name -> new ArrayList<>()).add(row);
          }
        });
  }

  static boolean isAccuracy(ResultField field) {
    return field.equals(TOP1) || field.equals(TOP5);
  }

  /**
   * @param wanted the accuracies that the chart shows
   */
  Point join(ResultRow row, List<ResultField> wanted) {
    if (wanted.isEmpty()) {
      return Point.of(row, Map.of(), null);
    }
    if (wanted.stream().anyMatch(field -> row.get(field) != null)) {
      return Point.of(row, Map.of(), from(row));
    }
    @Nullable ResultRow accuracy = find(row);
    if (accuracy == null) {
      return Point.of(row, Map.of(), null);
    }
    var joined = new HashMap<ResultField, Double>();
    for (ResultField field : wanted) {
      @Nullable Double value = accuracy.number(field);
      if (value != null) {
        joined.put(field, value);
      }
    }
    return Point.of(row, joined, from(accuracy));
  }

  private @Nullable ResultRow find(ResultRow row) {
    @Nullable ResultRow best = null;
    int most = -1;
    Object model = row.get(Dimension.MODEL);
    List<ResultRow> ofModel = model == null ? null : accuracies.get(model);
    for (ResultRow accuracy : ofModel == null ? List.<ResultRow>of() : ofModel) {
      int agreement = agreement(row, accuracy);
      if (agreement >= most && agreement >= 0) {
        best = accuracy;
        most = agreement;
      }
    }
    return best;
  }

  /** How well they fit; negative when they do not. */
  private static int agreement(ResultRow row, ResultRow accuracy) {
    int agreement = 0;
    for (Dimension dimension : MUST_AGREE) {
      Object one = row.get(dimension);
      Object other = accuracy.get(dimension);
      if (one != null && other != null) {
        if (!one.equals(other)) {
          return -1;
        }
        agreement += 2;
      }
    }
    boolean together =
        Objects.equals(row.get(Dimension.COLLECTION), accuracy.get(Dimension.COLLECTION));
    return together ? agreement + 1 : agreement;
  }

  private static String from(ResultRow row) {
    return row.get(Dimension.ORIGIN) == Origin.MEASURED ? "measured" : "published";
  }
}
