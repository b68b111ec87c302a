package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import java.util.Map;

/** How long a text of a dimension may be; the database has no room for more. */
final class TextLimits {

  static final int SHORTEST = 100;
  private static final int USUAL = 300;
  private static final Map<Dimension, Integer> LIMITS =
      Map.of(
          Dimension.WORKLOAD, 40,
          Dimension.PROFILE, 40,
          Dimension.GRADE, 10,
          Dimension.TASK, SHORTEST,
          Dimension.ENGINE, SHORTEST,
          Dimension.DEVICE, SHORTEST,
          Dimension.OPERATING_MODE, SHORTEST,
          Dimension.PRECISION, SHORTEST,
          Dimension.COLLECTION, 200);

  private TextLimits() {}

  static int of(Dimension dimension) {
    return LIMITS.getOrDefault(dimension, USUAL);
  }
}
