package io.dynobench.analysis;

import java.util.Arrays;

/** How far a run moved away from where it began. */
public final class Drift {

  private Drift() {}

  /**
   * Mean of the last third relative to that of the first, less one: −0.03 is a fall by 3 %.
   *
   * @param values equally long slices of the run; at least three, a remainder belongs to the middle
   */
  public static double firstToLastThird(double[] values) {
    int third = values.length / 3;
    if (third == 0) {
      throw new IllegalArgumentException("a drift needs three values");
    }
    double first = Arrays.stream(values, 0, third).sum();
    double last = Arrays.stream(values, values.length - third, values.length).sum();
    return last / first - 1;
  }
}
