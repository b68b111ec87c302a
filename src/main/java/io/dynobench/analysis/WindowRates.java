package io.dynobench.analysis;

import java.util.Arrays;

/** Cuts a run into windows of equal length. */
public final class WindowRates {

  private WindowRates() {}

  /**
   * Completions per second in every whole window between two times; an incomplete last window is
   * left out.
   *
   * @param completions times, in any order
   * @param from start of the first window, in the same unit as {@code completions}: nanoseconds
   * @param to end of the run
   * @param windowNanos length of a window, positive
   */
  public static double[] perSecond(long[] completions, long from, long to, long windowNanos) {
    int windows = (int) Math.max(0, (to - from) / windowNanos);
    double[] rates = new double[windows];
    for (long completion : completions) {
      // A window holds its end: what takes exactly a window's length completes in it.
      long window = Math.floorDiv(completion - from - 1, windowNanos);
      if (window >= 0 && window < windows) {
        rates[(int) window]++;
      }
    }
    return Arrays.stream(rates).map(count -> count * 1e9 / windowNanos).toArray();
  }
}
