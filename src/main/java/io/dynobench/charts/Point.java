package io.dynobench.charts;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One point of a chart.
 *
 * @param row the result behind it; of several, the latest
 * @param results how many results are behind it
 * @param mixed dimensions in which the results behind it differ: they have no one value
 * @param instead numbers that are not the row's own: joined accuracies, medians
 * @param accuracyFrom where its accuracy is from: {@code measured}, {@code published}, or null
 */
record Point(
    ResultRow row,
    int results,
    Set<ResultField> mixed,
    Map<ResultField, Double> instead,
    @Nullable String accuracyFrom) {

  /** A point of one result. */
  static Point of(ResultRow row, Map<ResultField, Double> instead, @Nullable String accuracyFrom) {
    return new Point(row, 1, Set.of(), instead, accuracyFrom);
  }

  @Nullable Object get(ResultField field) {
    Object other = instead.get(field);
    return other == null && !mixed.contains(field) ? row.get(field) : other;
  }

  @Nullable Double number(ResultField field) {
    Double other = instead.get(field);
    return other == null ? row.number(field) : other;
  }

  /** Null when no single result is behind it. */
  @Nullable UUID resultId() {
    return results == 1 ? row.id() : null;
  }

  @Nullable Interval interval(Metric metric) {
    return instead.containsKey(new MetricField(metric)) ? null : row.confidence().get(metric);
  }
}
