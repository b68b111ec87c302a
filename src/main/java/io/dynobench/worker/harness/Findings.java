package io.dynobench.worker.harness;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a trial has shown so far. */
public final class Findings {

  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final Map<Metric, String> missing = new EnumMap<>(Metric.class);
  private final Map<Metric, Interval> confidence = new EnumMap<>(Metric.class);
  private final Set<QualityReason> reasons = EnumSet.noneOf(QualityReason.class);
  private final Map<String, String> provenance = new TreeMap<>();

  Findings() {}

  /** Goes on where another one ended. */
  public Findings(Measurement before) {
    metrics.putAll(before.metrics());
    missing.putAll(before.missing());
    confidence.putAll(before.confidence());
    reasons.addAll(before.reasons());
    provenance.putAll(before.provenance());
  }

  public void metric(Metric metric, double value) {
    metrics.put(metric, value);
  }

  /**
   * @param why for users
   */
  public void missing(Metric metric, String why) {
    missing.put(metric, why);
  }

  public void confidence(Metric metric, Interval interval) {
    confidence.put(metric, interval);
  }

  void reason(QualityReason reason) {
    reasons.add(reason);
  }

  void reasons(Collection<QualityReason> more) {
    reasons.addAll(more);
  }

  public void provenance(String key, String value) {
    provenance.put(key, value);
  }

  void provenance(Map<String, String> more) {
    provenance.putAll(more);
  }

  public Measurement measurement() {
    return new Measurement(metrics, missing, confidence, List.copyOf(reasons), provenance);
  }
}
