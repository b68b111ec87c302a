package io.dynobench.worker.harness;

import io.dynobench.analysis.OrderStatistics;
import io.dynobench.bench.Profile;
import java.time.Duration;

/**
 * How long streams warm up and measure, all times in nanoseconds. They do both from one beginning
 * to one end, which {@link WarmingUp} and {@link Finish} find without letting any of them wait: a
 * stream that waits is not a closed loop.
 *
 * @param minIterations least iterations of warm-up of a stream
 * @param firstBoundary after so many windows, measuring may end
 * @param lastBoundary after so many windows, measuring ends
 * @param quota least timed calls of all streams together, unless the last boundary comes first
 * @param mostCalls timed calls after which a stream stops, whatever the time
 */
record Pace(
    long minWarmUp,
    int minIterations,
    long maxWarmUp,
    long window,
    int firstBoundary,
    int lastBoundary,
    int quota,
    boolean untilStable,
    int mostCalls) {

  /** Of streams that stop at a time. */
  static final int NO_LIMIT = Integer.MAX_VALUE;

  /** Warm-up is flat when so many windows of this length agree so well. */
  static final Duration WARM_UP_WINDOW = Duration.ofSeconds(1);

  static final int FLAT_WINDOWS = 3;
  static final double FLAT_TOLERANCE = 0.05;

  /** The percentile that a careful measurement must give an interval for. */
  private static final double TARGET = 0.99;

  /** A measurement is cut into at least so many windows. */
  private static final int WINDOWS = 5;

  static Pace of(Profile profile) {
    Duration window = profile.measure().dividedBy(WINDOWS);
    return new Pace(
        profile.warmUp().toNanos(),
        profile.warmUpIterations(),
        profile.warmUpCap().toNanos(),
        window.toNanos(),
        WINDOWS,
        Math.toIntExact(profile.measureCap().dividedBy(window)),
        profile.untilStable() ? OrderStatistics.minimumSamples(TARGET) : 1,
        profile.untilStable(),
        NO_LIMIT);
  }

  /** How far measuring is, 0 to 1; with all streams together. */
  double done(double nanos, double calls) {
    return mostCalls == NO_LIMIT
        ? Math.min(nanos / minMeasure(), calls / quota)
        : Math.max(nanos / maxMeasure(), calls / mostCalls);
  }

  /** Measuring ends after this time, whatever there is. */
  long maxMeasure() {
    return lastBoundary * window;
  }

  /** Least measuring time. */
  long minMeasure() {
    return firstBoundary * window;
  }
}
