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

  /** The last of the windows ends with the time, for which they shrink. */
  Pace on(Pace pace) {
    if (calls == null && (time == null || time.toNanos() >= pace.maxMeasure())) {
      return pace;
    }
    long length = (time == null ? LONGEST : time).toNanos();
    int last = Math.toIntExact(Math.max(1, -Math.floorDiv(-length, pace.window())));
    return new Pace(
        shorter(pace.minWarmUp()),
        pace.minIterations(),
        shorter(pace.maxWarmUp()),
        length / last,
        calls == null ? Math.min(last, pace.firstBoundary()) : last,
        last,
        calls == null ? pace.quota() : calls,
        pace.untilStable(),
        calls == null ? pace.mostCalls() : calls);
  }

  /** Who caps the measurement does not want to wait longer for its warm-up. */
  private long shorter(long nanos) {
    return time == null ? nanos : Math.min(nanos, time.toNanos());
  }
}
