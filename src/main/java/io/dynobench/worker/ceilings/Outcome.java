package io.dynobench.worker.ceilings;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.TrialSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a trial.
 *
 * @param curve with at least one point
 * @param floorNanos what a call takes that has nothing to do
 */
record Outcome(TrialSpec spec, GemmCurve curve, Copy copy, long floorNanos) {

  /** A median further below the best than this part of it speaks of a disturbance. */
  private static final double SPREAD = 0.1;

  /**
   * The ceilings as metrics. They have no intervals: each is the best of its repeats, a bound and
   * not a mean.
   */
  Measurement measurement(Map<String, String> provenance) {
    Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    Map<Metric, String> missing = new EnumMap<>(Metric.class);
    metrics.put(Metric.OPERATIONS_PER_SECOND, curve.best().best());
    metrics.put(Metric.HARNESS_FLOOR_MS, floorNanos / 1e6);
    if (copy instanceof Copy.Timed timed) {
      metrics.put(Metric.BANDWIDTH, timed.best());
    } else if (copy instanceof Copy.NotTimed not) {
      missing.put(Metric.BANDWIDTH, not.reason());
    }
    return new Measurement(metrics, missing, Map.of(), reasons(), provenance);
  }

  private List<QualityReason> reasons() {
    List<QualityReason> reasons = new ArrayList<>();
    if (spec.profile() == Profile.QUICK) {
      reasons.add(QualityReason.QUICK_PROFILE);
    }
    if (!curve.reached()) {
      reasons.add(QualityReason.CEILING_NOT_REACHED);
    }
    GemmPoint best = curve.best();
    if (spread(best.best(), best.median())
        || (copy instanceof Copy.Timed timed && spread(timed.best(), timed.median()))) {
      reasons.add(QualityReason.REPEATS_DISAGREE);
    }
    return reasons;
  }

  private static boolean spread(double best, double median) {
    return median < (1 - SPREAD) * best;
  }
}
