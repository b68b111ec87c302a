package io.dynobench.worker.ceilings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rate over the size of matrices.
 *
 * @param points by rising size
 * @param end why there are no further ones
 */
record GemmCurve(List<GemmPoint> points, End end) {

  GemmCurve {
    points = List.copyOf(points);
  }

  /** Why a search ended. */
  enum End {
    FLAT("the rate gained less than 3 %, or fell"),
    SLOW("the last size took 10 s"),
    OUT_OF_MEMORY("the next size did not fit into the memory"),
    LARGEST("the next size is larger than the profile goes to");

    private final String words;

    End(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** The point with the highest rate; there must be one. */
  GemmPoint best() {
    return points.stream().max(Comparator.comparingDouble(GemmPoint::best)).orElseThrow();
  }

  /** Whether the highest rate is the device's, and not only as far as the search came. */
  boolean reached() {
    return end == End.FLAT;
  }

  /** All points, as a JSON array. */
  String json() {
    return points.stream().map(GemmPoint::json).collect(Collectors.joining(",", "[", "]"));
  }
}
