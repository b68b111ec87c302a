package io.dynobench.jobs;

import io.dynobench.analysis.Forks;
import io.dynobench.analysis.LatencyFigures;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One measurement of several forks: latencies from the calls of all of them, peaks as the highest,
 * everything else as the mean of the forks, with a Student-t interval over them.
 */
final class MergedMeasurement {

  static final String METHOD =
      "throughput: 95 %% Student t over the means of %d workers;"
          + " percentiles: 95 %% order statistics of the calls of all workers together, taken as"
          + " independent: the variance between workers is not covered";

  /** Beyond this coefficient of variation of their throughputs, forks disagree. */
  private static final double AGREE_PERCENT = 3;

  private static final Set<Metric> PEAKS =
      EnumSet.of(Metric.PEAK_MEMORY_MIB, Metric.POWER_PEAK_W, Metric.LATENCY_MAX_MS);

  private final List<Measurement> forks;
  private final LatencyFigures latency;
  private final int calls;
  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final Map<Metric, String> missing = new EnumMap<>(Metric.class);
  private final Map<Metric, Interval> confidence = new EnumMap<>(Metric.class);
  private final Set<QualityReason> reasons = EnumSet.noneOf(QualityReason.class);
  private final ForkProvenance subject;
  private final Map<String, String> provenance;

  private MergedMeasurement(List<Measurement> forks, long[] durations) {
    this.forks = forks;
    LatencyFigures ofAll = LatencyFigures.of(durations);
    this.latency = forks.stream().anyMatch(MergedMeasurement::hasUnserved) ? ofAll.ofSome() : ofAll;
    this.calls = durations.length;
    this.subject = new ForkProvenance(forks);
    this.provenance = subject.merged();
  }

  /**
   * @param forks in their order, at least one
   * @param durations of the calls of all forks, in nanoseconds
   * @throws ForksDifferException when they did not measure the same
   */
  static Measurement of(List<Measurement> forks, long[] durations) {
    new ForkProvenance(forks).refuseOthers();
    var merged = new MergedMeasurement(forks, durations);
    merged.metrics();
    merged.reasons();
    merged.provenance();
    return new Measurement(
        merged.metrics,
        merged.missing,
        merged.confidence,
        List.copyOf(merged.reasons),
        merged.provenance);
  }

  private void metrics() {
    for (Metric metric : Metric.values()) {
      double[] values = values(metric);
      if (values.length == 0) {
        forks.stream()
            .map(fork -> fork.missing().get(metric))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(why -> missing.put(metric, why));
      } else {
        metric(metric, values);
      }
    }
    forks.stream().filter(MergedMeasurement::hasUnserved).findFirst().ifPresent(this::withhold);
    // The spread can be known of many calls where it is not of each fork's only one.
    metrics.putAll(latency.metrics());
    latency.metrics().keySet().forEach(missing::remove);
    confidence.putAll(latency.confidence());
  }

  /**
   * A mean is missing only where some requests never ended; then they did not in the pool either.
   */
  private static boolean hasUnserved(Measurement fork) {
    return fork.missing().containsKey(Metric.LATENCY_MEAN_MS);
  }

  private void withhold(Measurement fork) {
    String why = Objects.requireNonNull(fork.missing().get(Metric.LATENCY_MEAN_MS));
    for (Metric metric : LatencyFigures.needAll()) {
      metrics.remove(metric);
      confidence.remove(metric);
      missing.put(metric, why);
    }
  }

  private void metric(Metric metric, double[] values) {
    Forks all = Forks.of(values);
    boolean peak = PEAKS.contains(metric);
    metrics.put(metric, peak ? max(values) : all.mean());
    boolean wanted =
        metric == Metric.THROUGHPUT
            || forks.stream().anyMatch(fork -> fork.confidence().containsKey(metric));
    if (wanted && !peak && !latency.metrics().containsKey(metric)) {
      all.interval()
          .ifPresent(it -> confidence.put(metric, new Interval(Math.max(0, it.low()), it.high())));
    }
  }

  private void reasons() {
    forks.stream()
        .flatMap(fork -> fork.reasons().stream())
        .filter(reason -> !LatencyFigures.decides(reason))
        .forEach(reasons::add);
    reasons.addAll(latency.reasons());
    if (throughputs().covPercent() > AGREE_PERCENT) {
      reasons.add(QualityReason.FORKS_DISAGREE);
    }
    if (subject.inDoubt()) {
      reasons.add(QualityReason.FORKS_DIFFER);
    }
  }

  private void provenance() {
    provenance.put("confidence.method", METHOD.formatted(forks.size()));
    provenance.put("measure.iterations", String.valueOf(calls));
    provenance.put("fork.count", String.valueOf(forks.size()));
    provenance.put("fork.throughputs", joined(Metric.THROUGHPUT));
    provenance.put("fork.throughputCovPercent", number(throughputs().covPercent()));
    provenance.put("fork.latencyP50Ms", joined(Metric.LATENCY_P50_MS));
    String seconds =
        forks.stream()
            .map(fork -> fork.provenance().getOrDefault("measure.seconds", "?"))
            .collect(Collectors.joining(", "));
    provenance.put("measure.seconds", seconds);
    provenance.putAll(new ForkLoad(forks).provenance());
    String partial = partial();
    if (!partial.isEmpty()) {
      provenance.put("fork.partial", partial);
    }
  }

  /** Metrics that only some of the forks have, so that their mean is of those. */
  private String partial() {
    List<String> partial = new ArrayList<>();
    metrics
        .keySet()
        .forEach(
            metric -> {
              int have = values(metric).length;
              if (have > 0 && have < forks.size()) {
                partial.add("%s: %d of %d".formatted(metric.id(), have, forks.size()));
              }
            });
    return String.join(", ", partial);
  }

  private Forks throughputs() {
    double[] values = values(Metric.THROUGHPUT);
    return values.length == 0 ? new Forks(0, Optional.empty(), 0) : Forks.of(values);
  }

  private String joined(Metric metric) {
    return forks.stream()
        .map(fork -> fork.metrics().get(metric))
        .map(value -> value == null ? "?" : number(value))
        .collect(Collectors.joining(", "));
  }

  private double[] values(Metric metric) {
    return forks.stream()
        .map(fork -> fork.metrics().get(metric))
        .filter(Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static String number(double value) {
    return new BigDecimal(value, new MathContext(5)).stripTrailingZeros().toPlainString();
  }
}
