package io.dynobench.charts;

import io.dynobench.results.ResultField;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which of two points is the better one.
 *
 * @param fields in the order in which they decide
 */
record Ranking(List<ResultField> fields) {

  /** By the colour where it is a measure, then by y, then by x. */
  static Ranking of(ChartRequest request) {
    Stream<ResultField> measure =
        request.colorIsMeasure() ? Stream.of(request.color()) : Stream.empty();
    return new Ranking(Stream.concat(measure, Stream.of(request.y(), request.x())).toList());
  }

  /** Whether the candidate, which arrived later, takes the place of the other. */
  boolean prefers(Point candidate, Point other) {
    for (ResultField field : fields) {
      int order = compare(candidate, other, field);
      if (order != 0) {
        return order > 0;
      }
    }
    return true;
  }

  private static int compare(Point one, Point other, ResultField field) {
    if (!field.numeric()) {
      return 0;
    }
    @Nullable Double first = one.number(field);
    @Nullable Double second = other.number(field);
    if (first == null || second == null) {
      return 0;
    }
    return switch (field.better()) {
      case HIGHER -> first.compareTo(second);
      case LOWER -> second.compareTo(first);
      case NEITHER -> 0;
    };
  }
}
