package io.dynobench.worker.ceilings;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import io.dynobench.protocol.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a trial.
 *
 * @param curve with at least one point
 * @param copy nothing when it did not fit
 * @param floorNanos what a call takes that has nothing to do
 */
record Outcome(
    Message.Start start, GemmCurve curve, CopySize size, Optional<Repeats> copy, long floorNanos) {

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
    copy.ifPresentOrElse(
        repeats -> metrics.put(Metric.BANDWIDTH, bandwidth(repeats.best())),
        () ->
            missing.put(
                Metric.BANDWIDTH,
                "the device has no room for two arrays of %d MiB".formatted(size.bytes() >> 20)));
    return new Measurement(metrics, missing, Map.of(), reasons(), provenance);
  }

  /**
   * As STREAM counts: what is read and what is written. A CPU that reads a line before it
   * overwrites it moves half as much again, which does not count.
   *
   * @return bytes/s
   */
  double bandwidth(double seconds) {
    return 2.0 * size.bytes() / seconds;
  }

  private List<QualityReason> reasons() {
    List<QualityReason> reasons = new ArrayList<>();
    if (start.spec().profile() == Profile.QUICK) {
      reasons.add(QualityReason.QUICK_PROFILE);
    }
    if (!curve.reached()) {
      reasons.add(QualityReason.CEILING_NOT_REACHED);
    }
    GemmPoint best = curve.best();
    boolean spread =
        best.median() < (1 - SPREAD) * best.best()
            || copy.stream().anyMatch(it -> it.best() < (1 - SPREAD) * it.median());
    if (spread) {
      reasons.add(QualityReason.REPEATS_DISAGREE);
    }
    return reasons;
  }
}
