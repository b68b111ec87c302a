package io.dynobench.bench;

import java.util.List;
import java.util.Map;

/**
 * What a worker measured in one trial.
 *
 * @param metrics values in the unit of their metric; a metric that is absent was not measured
 * @param missing for metrics that were wanted and could not be had: the reason, for users
 * @param confidence 95 % intervals where one can be given
 * @param flags reason codes that lower the trust in the numbers, for example {@code
 *     WARM_UP_NOT_FLAT}
 * @param provenance versions, host, threads, clock … as flat, dotted keys ({@code engine.version})
 */
public record Measurement(
    Map<Metric, Double> metrics,
    Map<Metric, String> missing,
    Map<Metric, Interval> confidence,
    List<String> flags,
    Map<String, String> provenance) {

  public Measurement {
    metrics = Map.copyOf(metrics);
    missing = Map.copyOf(missing);
    confidence = Map.copyOf(confidence);
    flags = List.copyOf(flags);
    provenance = Map.copyOf(provenance);
  }
}
