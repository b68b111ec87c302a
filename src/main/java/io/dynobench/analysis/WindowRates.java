package io.dynobench.analysis;

/** Cuts a run into windows of equal length. */
public final class WindowRates {

  private WindowRates() {}

  /**
   * Calls per second in every window between two times; their mean is the rate of the whole. A call
   * that spans windows counts in each by the part of its time that it spent there: counting
   * completions instead would make steps of a whole call. A call that took no time counts in the
   * window of its start.
   *
   * @param starts of calls, in nanoseconds, in any order
   * @param durations of the same calls
   * @param from start of the first window
   * @param to end of the last window
   * @param windows how many, at least one
   */
  public static double[] perSecond(
      long[] starts, long[] durations, long from, long to, int windows) {
    double[] calls = new double[windows];
    double window = Math.max(1.0, to - from) / windows;
    for (int i = 0; i < starts.length; i++) {
      long begin = starts[i] - from;
      long length = durations[i];
      int first = Math.max(0, (int) Math.min(begin / window, windows - 1));
      if (length == 0) {
        calls[first]++;
        continue;
      }
      for (int w = first; w < windows && w * window < begin + length; w++) {
        double inside = Math.min(begin + length, (w + 1) * window) - Math.max(begin, w * window);
        calls[w] += Math.max(0, inside) / length;
      }
    }
    for (int w = 0; w < windows; w++) {
      calls[w] *= 1e9 / window;
    }
    return calls;
  }
}
