package io.dynobench.worker.harness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What ends a timed pass besides its profile.
 *
 * @param calls after which it ends, and not before; null for as many as the profile wants
 * @param time after which it ends, however many calls there were; null for the profile's
 */
public record Limit(@Nullable Integer calls, @Nullable Duration time) {

  /** The profile alone. */
  public static final Limit NONE = new Limit(null, null);

  /** No trial may run for so long. */
  private static final Duration LONGEST = Duration.ofDays(7);

  Pace on(Pace pace) {
    Integer most = calls;
    if (most != null) {
      int last = windows(time == null ? LONGEST : time, pace.window());
      return new Pace(
          shorter(pace.minWarmUp()),
          pace.minIterations(),
          shorter(pace.maxWarmUp()),
          pace.window(),
          last,
          last,
          most,
          pace.untilStable(),
          most);
    }
    Duration end = time;
    if (end == null || end.toNanos() >= pace.maxMeasure()) {
      return pace;
    }
    int last = windows(end, pace.window());
    return new Pace(
        shorter(pace.minWarmUp()),
        pace.minIterations(),
        shorter(pace.maxWarmUp()),
        end.toNanos() / last,
        Math.min(last, pace.firstBoundary()),
        last,
        pace.quota(),
        pace.untilStable(),
        pace.mostCalls());
  }

  /** Who caps the measurement does not want to wait longer for its warm-up. */
  private long shorter(long nanos) {
    return time == null ? nanos : Math.min(nanos, time.toNanos());
  }

  private static int windows(Duration time, long window) {
    return Math.toIntExact(Math.max(1, -Math.floorDiv(-time.toNanos(), window)));
  }
}
