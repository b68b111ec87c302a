package io.dynobench.devices.telemetry;

import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A worker's measurement, and what the meters add to it. */
final class Findings {

  /** What a power meter gives. */
  static final List<Metric> POWER =
      List.of(
          Metric.POWER_IDLE_W,
          Metric.POWER_BASE_W,
          Metric.POWER_AVERAGE_W,
          Metric.POWER_PEAK_W,
          Metric.ENERGY_PER_SAMPLE_J,
          Metric.DYNAMIC_ENERGY_PER_SAMPLE_J);

  private final Measurement worker;
  private final Map<Metric, Double> metrics;
  private final Map<Metric, String> missing;
  private final List<QualityReason> reasons;
  private final Map<String, String> provenance;

  Findings(Measurement worker) {
    this.worker = worker;
    metrics = new HashMap<>(worker.metrics());
    missing = new HashMap<>(worker.missing());
    reasons = new ArrayList<>(worker.reasons());
    provenance = new HashMap<>(worker.provenance());
  }

  void measured(Metric metric, double value) {
    metrics.put(metric, value);
    missing.remove(metric);
  }

  void missing(Metric metric, String reason) {
    metrics.remove(metric);
    missing.put(metric, reason);
  }

  void missing(List<Metric> several, String reason) {
    several.forEach(metric -> missing(metric, reason));
  }

  void doubt(QualityReason reason) {
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  void note(String key, Object value) {
    provenance.put(key, value.toString());
  }

  Optional<String> noted(String key) {
    return Optional.ofNullable(provenance.get(key));
  }

  Measurement measurement() {
    return new Measurement(metrics, missing, worker.confidence(), reasons, provenance);
  }
}
