package io.dynobench.worker.harness;

import io.dynobench.analysis.Slices;
import io.dynobench.analysis.WindowMedians;
import java.util.Arrays;

/**
 * The course of a trial, cut into windows.
 *
 * <p>How steady the device is shows in the time that it has a call. In a closed loop that is the
 * latency; in an open loop, the latency and the throughput go up and down with the arrivals, which
 * is no fault of anybody.
 *
 * @param seconds that a window is long
 * @param throughput samples/s in every window
 * @param medians of the time that the engine had a call, in nanoseconds, in every window
 * @param speeds calls per second in equal slices of the run, of an open loop per second of busy
 *     time; none when the calls are too few
 */
record Windows(double seconds, double[] throughput, double[] medians, double[] speeds) {

  private static final int MIN_CALLS = 2;

  static Windows of(Trial trial) {
    Timed timed = trial.timed();
    Recordings run = trial.recordings();
    long length = timed.steadyNanos();
    int count = fitting(length, Pace.of(trial.spec().profile()).window());
    long window = Math.max(1, length / count);
    int batch = trial.spec().batchSize();
    long[] service = run.serviceDurations();
    double[] throughput =
        Arrays.stream(timed.perSecond(count)).map(calls -> calls * batch).toArray();
    double[] medians =
        WindowMedians.of(
            run.issues(), service, timed.begin(), timed.begin() + count * window, window);
    int slices = Slices.count(timed.tellingCalls());
    double[] speeds =
        slices == 0
            ? new double[0]
            : timed.closed()
                ? timed.perSecond(slices)
                : speeds(run.inOrderOfStarts(service), slices);
    return new Windows((double) length / count / 1e9, throughput, medians, speeds);
  }

  /** A run hardly ever is a whole number of windows long: they are stretched or pressed to fit. */
  private static int fitting(long length, long window) {
    return (int) Math.max(1, Math.round((double) length / window));
  }

  /** Whether so many calls say something about so many windows. */
  static boolean tell(int calls, int windows) {
    return calls >= MIN_CALLS * windows;
  }

  /** By number of calls, as an open loop may have long pauses. */
  private static double[] speeds(long[] service, int slices) {
    double[] speeds = new double[slices];
    for (int slice = 0; slice < slices; slice++) {
      int from = (int) ((long) service.length * slice / slices);
      int to = (int) ((long) service.length * (slice + 1) / slices);
      double busy = Arrays.stream(service, from, to).sum();
      speeds[slice] = (to - from) * 1e9 / Math.max(1, busy);
    }
    return speeds;
  }
}
