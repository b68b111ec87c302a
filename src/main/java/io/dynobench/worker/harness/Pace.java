package io.dynobench.worker.harness;

import io.dynobench.analysis.OrderStatistics;
import io.dynobench.bench.Profile;
import java.time.Duration;

/**
 * When one stream may stop, all times in nanoseconds of its clock. Streams decide alone: agreeing
 * would need waiting, and a stream that waits is not a closed loop.
 *
 * @param minIterations least iterations of warm-up
 * @param quota least timed calls, unless the cap comes first
 */
record Pace(
    long minWarmUp,
    int minIterations,
    long maxWarmUp,
    long minMeasure,
    long maxMeasure,
    long window,
    int quota,
    boolean untilStable) {

  /** Warm-up is flat when so many windows of this length agree so well. */
  static final Duration WARM_UP_WINDOW = Duration.ofSeconds(1);

  static final int FLAT_WINDOWS = 3;
  static final double FLAT_TOLERANCE = 0.05;

  /** The percentile that a careful measurement must give an interval for. */
  private static final double TARGET = 0.99;

  /** A measurement is cut into at least so many windows. */
  private static final int WINDOWS = 5;

  static Pace of(Profile profile, int streams) {
    int samples = profile.untilStable() ? OrderStatistics.minimumSamples(TARGET) : 1;
    return new Pace(
        profile.warmUp().toNanos(),
        profile.warmUpIterations(),
        profile.warmUpCap().toNanos(),
        profile.measure().toNanos(),
        profile.measureCap().toNanos(),
        profile.measure().dividedBy(WINDOWS).toNanos(),
        (samples + streams - 1) / streams,
        profile.untilStable());
  }
}
