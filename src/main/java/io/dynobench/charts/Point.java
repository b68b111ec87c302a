package io.dynobench.charts;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.QueryGrammar;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One point of a chart.
 *
 * @param row the result or the prediction behind it; of several, the latest
 * @param results how many are behind it
 * @param mixed fields in which those behind it differ: they have no one value
 * @param instead numbers that are not the row's own: joined accuracies, medians
 * @param accuracy where its accuracy is from; null when it has none, or several
 */
public record Point(
    ResultRow row,
    int results,
    Set<ResultField> mixed,
    Map<ResultField, Double> instead,
    @Nullable AccuracySource accuracy) {

  /** A point of one row that speaks for itself. */
  public static Point of(ResultRow row) {
    return of(row, Map.of(), null);
  }

  static Point of(
      ResultRow row, Map<ResultField, Double> instead, @Nullable AccuracySource accuracy) {
    return new Point(row, 1, Set.of(), instead, accuracy);
  }

  /** The same point with another row behind it. */
  Point as(UnaryOperator<ResultRow> change) {
    return new Point(change.apply(row), results, mixed, instead, accuracy);
  }

  /** The same point with another number. */
  Point with(ResultField field, double number) {
    var others = new HashMap<>(instead);
    others.put(field, number);
    return new Point(row, results, mixed, others, accuracy);
  }

  /** Null when it is unknown, or not one. */
  public @Nullable Object get(ResultField field) {
    Object other = instead.get(field);
    return other == null && !mixed.contains(field) ? row.get(field) : other;
  }

  /** As {@link #get}, for a field that is numeric. */
  public @Nullable Double number(ResultField field) {
    Double other = instead.get(field);
    return other == null ? row.number(field) : other;
  }

  public @Nullable Double number(Metric metric) {
    return number(ResultField.of(metric));
  }

  /** As {@link #get}, as filters spell it. */
  public @Nullable String text(ResultField field) {
    Object value = get(field);
    return value == null ? null : QueryGrammar.word(value);
  }

  public boolean predicted() {
    return get(Dimension.ORIGIN) == Origin.PREDICTED;
  }

  /** Null when no single stored result is behind it. */
  public @Nullable UUID resultId() {
    return results == 1 ? row.id() : null;
  }

  /** The 95 % interval of a metric; null when it has none. */
  public @Nullable Interval interval(Metric metric) {
    return instead.containsKey(new MetricField(metric)) ? null : row.confidence().get(metric);
  }
}
