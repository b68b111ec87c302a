package io.dynobench.analysis;

/** Cuts a run into windows of equal length. */
public final class WindowRates {

  private WindowRates() {}

  /**
   * Calls per second in every whole window between two times; an incomplete last window is left
   * out. A call that spans windows counts in each by the part of its time that it spent there:
   * counting completions instead would make steps of a whole call. A call that took no time counts
   * in the window of its start.
   *
   * @param starts of calls, in nanoseconds, in any order
   * @param durations of the same calls
   * @param from start of the first window
   * @param to end of the run
   * @param window length, positive
   */
  public static double[] perSecond(
      long[] starts, long[] durations, long from, long to, long window) {
    double[] calls = new double[(int) Math.max(0, (to - from) / window)];
    for (int i = 0; i < starts.length; i++) {
      long begin = starts[i];
      long end = begin + durations[i];
      if (end == begin) {
        end = begin + 1; // shorter than the clock can tell
      }
      long last = Math.min(calls.length - 1, Math.floorDiv(end - from - 1, window));
      for (long w = Math.max(0, Math.floorDiv(begin - from, window)); w <= last; w++) {
        long windowBegin = from + w * window;
        long inside = Math.min(end, windowBegin + window) - Math.max(begin, windowBegin);
        calls[(int) w] += (double) inside / (end - begin);
      }
    }
    for (int w = 0; w < calls.length; w++) {
      calls[w] *= 1e9 / window;
    }
    return calls;
  }
}
