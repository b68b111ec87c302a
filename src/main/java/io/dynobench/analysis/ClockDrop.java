package io.dynobench.analysis;

import java.util.Arrays;

/** How far a clock fell in a run. */
public final class ClockDrop {

  private ClockDrop() {}

  /**
   * Median of the last third of the readings relative to that of the first, as a fraction that was
   * lost; 0 when the clock rose. Medians, as a single reading may fall into a pause.
   *
   * @param readings at least one, in any unit
   */
  public static double of(double[] readings) {
    int third = Math.max(1, readings.length / 3);
    double first = median(Arrays.copyOfRange(readings, 0, third));
    double last = median(Arrays.copyOfRange(readings, readings.length - third, readings.length));
    return Math.max(0, 1 - last / first);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
