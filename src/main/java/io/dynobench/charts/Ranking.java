package io.dynobench.charts;

import io.dynobench.bench.Better;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;
import org.jspecify.annotations.Nullable;

/** Says which of two points is the better one: by y, then by x. */
record Ranking(ResultField x, ResultField y) {

  /** Whether the candidate, which arrived later, takes the place of the other. */
  boolean prefers(Point candidate, Point other) {
    int byY = compare(candidate, other, y);
    return byY != 0 ? byY > 0 : compare(candidate, other, x) >= 0;
  }

  private static int compare(Point one, Point other, ResultField field) {
    @Nullable Double first = one.number(field);
    @Nullable Double second = other.number(field);
    if (!(field instanceof MetricField metric) || first == null || second == null) {
      return 0;
    }
    Better better = metric.metric().better();
    return switch (better) {
      case HIGHER -> first.compareTo(second);
      case LOWER -> second.compareTo(first);
      case NEITHER -> 0;
    };
  }
}
