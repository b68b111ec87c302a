package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencyFigures;
import io.dynobench.bench.Measurement;
import io.dynobench.bench.Metric;
import io.dynobench.bench.TrialSpec;

/** Sums a trial up as metrics with their intervals, doubts and circumstances. */
final class Report {

  private static final double MS = 1e6;
  private static final double MIB = 1024.0 * 1024.0;

  private Report() {}

  static Measurement of(Trial trial) {
    var findings = new Findings();
    var latency = LatencyFigures.of(trial.recordings().durations());
    var windows = Windows.of(trial);
    Speed.report(trial, latency, windows, findings);
    Operations.report(trial, findings);
    memory(trial.spec(), trial.memory(), findings);
    AccuracyReport.report(trial, findings);
    system(trial, findings);
    findings.metric(Metric.LOAD_MS, trial.times().loadNanos() / MS);
    findings.metric(Metric.COLD_START_MS, trial.times().coldStartNanos() / MS);
    findings.metric(Metric.HARNESS_FLOOR_MS, trial.overhead().floorNanos() / MS);
    Doubts.report(trial, windows, findings);
    Provenance.report(trial, windows, findings);
    return findings.measurement();
  }

  /** A GPU's memory is told by the server's meters. */
  static void memory(TrialSpec spec, MemoryPeaks memory, Findings findings) {
    if (spec.device().equals("cpu")) {
      memory
          .peakBytes()
          .ifPresentOrElse(
              bytes -> findings.metric(Metric.PEAK_MEMORY_MIB, bytes / MIB),
              () ->
                  findings.missing(
                      Metric.PEAK_MEMORY_MIB, "this system does not tell a process's peak memory"));
    }
  }

  private static void system(Trial trial, Findings findings) {
    if (trial.system() instanceof SystemPass.Measured measured) {
      double samples = (double) measured.calls() * trial.spec().batchSize();
      findings.metric(Metric.SYSTEM_LATENCY_MEAN_MS, measured.meanNanos() / MS);
      findings.metric(Metric.SYSTEM_THROUGHPUT, samples * 1e9 / measured.nanos());
      findings.provenance("system.streams", String.valueOf(SystemPass.STREAMS));
    } else if (trial.system() instanceof SystemPass.NotMeasured not) {
      findings.missing(Metric.SYSTEM_LATENCY_MEAN_MS, not.reason());
      findings.missing(Metric.SYSTEM_THROUGHPUT, not.reason());
    }
  }
}
