package io.dynobench.analysis;

import java.util.Arrays;

/** The typical duration in every window of a run. */
public final class WindowMedians {

  private WindowMedians() {}

  /**
   * Medians by nearest rank of the calls that ended in each whole window between two times, in
   * nanoseconds; NaN for a window in which none ended.
   *
   * @param starts of calls, in nanoseconds, in any order
   * @param durations of the same calls
   * @param from start of the first window
   * @param to end of the run
   * @param window length, positive
   */
  public static double[] of(long[] starts, long[] durations, long from, long to, long window) {
    int windows = (int) Math.max(0, (to - from) / window);
    int[] counts = new int[windows];
    for (int i = 0; i < starts.length; i++) {
      int in = windowOf(starts[i] + durations[i], from, window, windows);
      if (in >= 0) {
        counts[in]++;
      }
    }
    long[][] members = new long[windows][];
    Arrays.setAll(members, w -> new long[counts[w]]);
    for (int i = 0; i < starts.length; i++) {
      int in = windowOf(starts[i] + durations[i], from, window, windows);
      if (in >= 0) {
        members[in][--counts[in]] = durations[i];
      }
    }
    return Arrays.stream(members).mapToDouble(WindowMedians::median).toArray();
  }

  /** A call that ends with a window belongs to it. */
  private static int windowOf(long end, long from, long window, int windows) {
    long in = Math.floorDiv(end - from - 1, window);
    return in >= 0 && in < windows ? (int) in : -1;
  }

  private static double median(long[] durations) {
    if (durations.length == 0) {
      return Double.NaN;
    }
    Arrays.sort(durations);
    return Percentiles.nearestRank(durations, 0.5);
  }
}
