package io.dynobench.analysis;

import java.util.Arrays;

/** Whether a series has settled. */
public final class Flatness {

  private Flatness() {}

  /**
   * @param last how many of the last values must agree
   * @param tolerance largest distance between two of them, relative to the larger one
   * @return false as long as there are fewer values
   */
  public static boolean reached(double[] values, int last, double tolerance) {
    if (values.length < last) {
      return false;
    }
    double[] tail = Arrays.copyOfRange(values, values.length - last, values.length);
    double max = Arrays.stream(tail).max().orElseThrow();
    double min = Arrays.stream(tail).min().orElseThrow();
    return max - min <= tolerance * max;
  }
}
