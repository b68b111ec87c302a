package io.dynobench.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values relative to those they are compared with. */
public final class Normalisation {

  private Normalisation() {}

  /**
   * Each value ÷ the largest of its group, so that the largest is 1. QuTiBench's {@code
   * norm-lat-comp} is this for the compute latency, a group being all runs of one network whatever
   * the platform (Blott et al. 2019, "QuTiBench: Benchmarking Neural Networks on Heterogeneous
   * Hardware"; the experiments' published tables).
   *
   * @param groups one per value; equal ones belong together, null is a group, too
   * @param values not negative, NaN where missing
   * @return as long; NaN where the value is missing or all of its group are zero
   */
  public static double[] byLargest(List<? extends @Nullable Object> groups, double[] values) {
    if (groups.size() != values.length) {
      throw new IllegalArgumentException("a value has a group");
    }
    Map<@Nullable Object, Double> largest = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException("a value is not negative: " + values[i]);
      }
      if (!Double.isNaN(values[i])) {
        largest.merge(groups.get(i), values[i], Math::max);
      }
    }
    double[] normalised = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Double most = largest.get(groups.get(i));
      normalised[i] = most == null || most == 0 ? Double.NaN : values[i] / most;
    }
    return normalised;
  }
}
