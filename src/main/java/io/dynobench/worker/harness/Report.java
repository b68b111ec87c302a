package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.analysis.LittlesLaw;
import io.dynobench.analysis.OrderStatistics;
import io.dynobench.analysis.StudentT;
import io.dynobench.analysis.WindowRates;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.QualityReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sums a trial up as metrics with their intervals, reasons and flags. */
final class Report {

  static final String MEMORY_METHOD =
      "peak resident set (VmHWM) minus the resident set before the model was loaded, without the"
          + " prebuilt inputs beyond one batch per stream";

  private static final double MS = 1e6;
  private static final double MIB = 1024.0 * 1024.0;
  private static final int MIN_CALLS_PER_WINDOW = 2;
  private static final double LITTLE_TOLERANCE = 0.03;
  private static final String NOT_MEASURED = "not measured by this version";
  private static final String NOT_COUNTED = "the model's operations are not known";

  private final Trial trial;
  private final LatencySummary latency;
  private final double throughput;
  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final Map<Metric, String> missing = new EnumMap<>(Metric.class);
  private final Map<Metric, Interval> confidence = new EnumMap<>(Metric.class);
  private final List<QualityReason> reasons = new ArrayList<>();

  private Report(Trial trial) {
    this.trial = trial;
    latency = LatencySummary.of(trial.recordings().durations());
    throughput =
        trial.spec().batchSize() * trial.recordings().count() / trial.recordings().seconds();
  }

  static Measurement of(Trial trial, Map<String, String> provenance) {
    var report = new Report(trial);
    report.throughput();
    report.latency();
    report.operations();
    report.memoryAndPower();
    report.reasons();
    return new Measurement(
        report.metrics, report.missing, report.confidence, report.reasons, provenance);
  }

  static String confidenceMethod(Profile profile) {
    return ("throughput: 95 %% Student t over windows of %s of one worker;"
            + " percentiles: 95 %% order statistics")
        .formatted(Duration.ofNanos(Pace.of(profile).window()));
  }

  private void throughput() {
    metrics.put(Metric.THROUGHPUT, throughput);
    throughputInterval().ifPresent(it -> confidence.put(Metric.THROUGHPUT, it));
    metrics.put(Metric.LOAD_MS, trial.loadNanos() / MS);
    metrics.put(Metric.COLD_START_MS, trial.coldStartNanos() / MS);
  }

  /** Windows with hardly a call in them say nothing about each other. */
  private Optional<Interval> throughputInterval() {
    var recordings = trial.recordings();
    double[] perSecond =
        WindowRates.perSecond(
            recordings.starts(),
            recordings.durations(),
            recordings.firstIssue(),
            recordings.firstStreamEnd(),
            Pace.of(trial.spec().profile()).window());
    return recordings.count() < MIN_CALLS_PER_WINDOW * perSecond.length
        ? Optional.empty()
        : StudentT.interval(perSecond)
            .map(calls -> new Interval(Math.max(0, calls.low()), calls.high()))
            .map(calls -> scaled(calls, trial.spec().batchSize()));
  }

  private void latency() {
    metrics.put(Metric.LATENCY_MEAN_MS, latency.mean() / MS);
    metrics.put(Metric.LATENCY_MIN_MS, latency.min() / MS);
    metrics.put(Metric.LATENCY_MAX_MS, latency.max() / MS);
    Double stdev = latency.stdev();
    if (stdev == null) {
      missing.put(Metric.LATENCY_STDEV_MS, "a single call has no spread");
    } else {
      metrics.put(Metric.LATENCY_STDEV_MS, stdev / MS);
    }
    percentile(Metric.LATENCY_P50_MS, 0.5);
    percentile(Metric.LATENCY_P90_MS, 0.9);
    percentile(Metric.LATENCY_P95_MS, 0.95);
    percentile(Metric.LATENCY_P97_MS, 0.97);
    percentile(Metric.LATENCY_P99_MS, 0.99);
    percentile(Metric.LATENCY_P999_MS, 0.999);
  }

  private void percentile(Metric metric, double p) {
    metrics.put(metric, latency.percentile(p) / MS);
    var interval = OrderStatistics.interval(latency.sorted(), p);
    interval.ifPresent(nanos -> confidence.put(metric, scaled(nanos, 1 / MS)));
    if (interval.isEmpty()) {
      // LATENCY_P999_MS → INSUFFICIENT_SAMPLES_P999
      reasons.add(QualityReason.valueOf("INSUFFICIENT_SAMPLES_" + metric.name().split("_")[1]));
    }
  }

  private void operations() {
    var artifact = trial.artifact();
    Long parameters = artifact.parameters();
    if (parameters == null) {
      missing.put(Metric.PARAMETERS, "the model's parameters are not known");
    } else {
      metrics.put(Metric.PARAMETERS, (double) parameters);
    }
    Long macs = artifact.macs();
    if (macs == null) {
      missing.put(Metric.MACS, NOT_COUNTED);
      missing.put(Metric.FLOPS_PER_SAMPLE, NOT_COUNTED);
      missing.put(Metric.OPERATIONS_PER_SECOND, NOT_COUNTED);
      missing.put(Metric.ARITHMETIC_INTENSITY, NOT_COUNTED);
      return;
    }
    double operations = 2.0 * macs;
    metrics.put(Metric.MACS, (double) macs);
    metrics.put(Metric.FLOPS_PER_SAMPLE, operations);
    metrics.put(Metric.OPERATIONS_PER_SECOND, operations * throughput);
    Long weights = artifact.weightBytes();
    Long activations = artifact.activationBytes();
    if (weights == null || activations == null) {
      missing.put(Metric.ARITHMETIC_INTENSITY, "the model's bytes are not known");
      return;
    }
    double batch = trial.spec().batchSize();
    metrics.put(Metric.ARITHMETIC_INTENSITY, batch * operations / (weights + batch * activations));
  }

  private void memoryAndPower() {
    if (!trial.spec().device().equals("cpu")) {
      missing.put(Metric.PEAK_MEMORY_MIB, NOT_MEASURED + " on GPUs");
    } else if (trial.peakBytes().isEmpty()) {
      missing.put(Metric.PEAK_MEMORY_MIB, "this system does not tell a process's peak memory");
    } else {
      metrics.put(Metric.PEAK_MEMORY_MIB, trial.peakBytes().get() / MIB);
    }
    for (Metric metric :
        List.of(
            Metric.POWER_IDLE_W,
            Metric.POWER_BASE_W,
            Metric.POWER_AVERAGE_W,
            Metric.POWER_PEAK_W,
            Metric.ENERGY_PER_SAMPLE_J)) {
      missing.put(metric, NOT_MEASURED);
    }
  }

  private void reasons() {
    boolean flat = trial.warmUps().stream().allMatch(WarmUp::flat);
    if (trial.spec().profile().untilStable() && !flat) {
      reasons.add(QualityReason.WARM_UP_NOT_FLAT);
    }
    if (trial.recordings().full()) {
      reasons.add(QualityReason.SAMPLE_LIMIT);
    }
    double concurrency =
        LittlesLaw.concurrency(throughput, latency.mean() / 1e9, trial.spec().batchSize());
    if (!LittlesLaw.holds(concurrency, trial.spec().streams(), LITTLE_TOLERANCE)) {
      reasons.add(QualityReason.LITTLES_LAW_BROKEN);
    }
  }

  private static Interval scaled(Interval interval, double factor) {
    return new Interval(interval.low() * factor, interval.high() * factor);
  }
}
