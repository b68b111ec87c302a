package io.dynobench.bench;

import java.util.List;
import java.util.Map;

/**
 * What a worker measured in one trial.
 *
 * @param metrics values in the unit of their metric; a metric that is absent was not measured
 * @param missing for metrics that were wanted and could not be had: the reason, for users
 * @param confidence 95 % intervals where one can be given
 * @param reasons what lowers the trust in the numbers
 * @param provenance versions, host, threads, clock … as flat, dotted keys ({@code engine.version})
 */
public record Measurement(
    Map<Metric, Double> metrics,
    Map<Metric, String> missing,
    Map<Metric, Interval> confidence,
    List<QualityReason> reasons,
    Map<String, String> provenance) {

  public Measurement {
    metrics = Map.copyOf(metrics);
    missing = Map.copyOf(missing);
    confidence = Map.copyOf(confidence);
    reasons = List.copyOf(reasons);
    provenance = Map.copyOf(provenance);
  }
}
