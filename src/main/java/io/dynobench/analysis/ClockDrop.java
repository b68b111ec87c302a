package io.dynobench.analysis;

import java.util.Arrays;

/** How far a clock fell in a run. */
public final class ClockDrop {

  private ClockDrop() {}

  /**
   * Median of the last third of the readings relative to that of the first, as a fraction that was
   * lost; 0 when the clock rose, or for fewer than three readings. Medians, as a single reading may
   * fall into a pause.
   *
   * @param readings in any unit
   */
  public static double of(double[] readings) {
    int third = readings.length / 3;
    if (third == 0) {
      return 0;
    }
    double first = Median.of(Arrays.copyOfRange(readings, 0, third));
    double last = Median.of(Arrays.copyOfRange(readings, readings.length - third, readings.length));
    return Math.max(0, 1 - last / first);
  }
}
