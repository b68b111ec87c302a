package io.dynobench.charts.box;

import io.dynobench.charts.ChartRequest;
import io.dynobench.charts.Point;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where a box stands: in which panel, over which category and in which colour; null where that is
 * unknown.
 */
record Place(@Nullable Object facet, @Nullable Object group, @Nullable Object color)
    implements Comparable<Place> {

  /** Numbers by their size, then words by the alphabet, then the unknown. */
  private static final Comparator<@Nullable Object> VALUES =
      Comparator.nullsLast(
          Comparator.<Object>comparingInt(value -> value instanceof Number ? 0 : 1)
              .thenComparingDouble(value -> value instanceof Number n ? n.doubleValue() : 0)
              .thenComparing(Object::toString));

  static Place of(Point point, ChartRequest request) {
    return new Place(
        request.facet() == null ? null : point.get(request.facet()),
        point.get(request.x()),
        point.get(request.color()));
  }

  @Override
  public int compareTo(Place other) {
    int byFacet = VALUES.compare(facet, other.facet);
    int byGroup = byFacet != 0 ? byFacet : VALUES.compare(group, other.group);
    return byGroup != 0 ? byGroup : VALUES.compare(color, other.color);
  }
}
