package io.dynobench.worker.ceilings;

import io.dynobench.worker.engine.TrialFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the size of matrices from which on a device gains nothing: doubles it until the rate
 * gains less than 3 %, or falls, or one size takes 10 s. Whatever the end, the best of all sizes
 * counts.
 */
final class GemmSearch {

  static final int FIRST = 1024;
  static final double LEAST_GAIN = 0.03;
  static final Duration LONGEST = Duration.ofSeconds(10);

  private GemmSearch() {}

  /** Takes the rate of one size. */
  @FunctionalInterface
  interface Timing {

    /** Nothing when the device has not enough memory for this size. */
    Optional<GemmPoint> at(int n) throws TrialFailure;
  }

  /**
   * @param largest size that is tried
   * @return without points when the first size does not fit
   */
  static GemmCurve run(int largest, Timing timing) throws TrialFailure {
    List<GemmPoint> points = new ArrayList<>();
    for (int n = FIRST; n <= largest; n *= 2) {
      Optional<GemmPoint> point = timing.at(n);
      if (point.isEmpty()) {
        return new GemmCurve(points, GemmCurve.End.OUT_OF_MEMORY);
      }
      points.add(point.get());
      if (isFlat(points)) {
        return new GemmCurve(points, GemmCurve.End.FLAT);
      }
      if (point.get().seconds() >= LONGEST.toNanos() / 1e9) {
        return new GemmCurve(points, GemmCurve.End.SLOW);
      }
    }
    return new GemmCurve(points, GemmCurve.End.LARGEST);
  }

  private static boolean isFlat(List<GemmPoint> points) {
    int last = points.size() - 1;
    return last > 0 && points.get(last).best() < points.get(last - 1).best() * (1 + LEAST_GAIN);
  }
}
