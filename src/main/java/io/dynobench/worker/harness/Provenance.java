package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Profile;
import io.dynobench.bench.TrialSpec;
import io.dynobench.bench.Workload;
import io.dynobench.worker.surroundings.WindowSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** Under which circumstances a worker measured, as flat, dotted keys. */
final class Provenance {

  private static final double MIB = 1024.0 * 1024.0;

  private static final String MEMORY_METHOD =
      "peak resident set (VmHWM) from loading the model to the end of the timed pass, minus the"
          + " resident set before the model was loaded, without the prebuilt inputs beyond one batch"
          + " per stream";

  private Provenance() {}

  static void report(Trial trial, Windows windows, Findings findings) {
    findings.provenance(Circumstances.of(trial.spec(), trial.actual()));
    model(trial.artifact(), findings);
    course(trial, windows, findings);
    load(trial, findings);
    memory(trial.spec(), trial.memory(), findings);
  }

  static void model(ModelArtifact artifact, Findings findings) {
    String sha256 = artifact.sha256();
    if (sha256 != null) {
      findings.provenance("model.sha256", sha256);
    }
  }

  private static void course(Trial trial, Windows windows, Findings findings) {
    double warmUp = trial.warmUps().stream().mapToDouble(WarmUp::seconds).max().orElse(0);
    int warmUps = trial.warmUps().stream().mapToInt(WarmUp::iterations).sum();
    findings.provenance("warmUp.seconds", decimal(warmUp));
    findings.provenance("warmUp.iterations", String.valueOf(warmUps));
    findings.provenance("measure.seconds", decimal(trial.timed().nanos() / 1e9));
    findings.provenance("measure.iterations", String.valueOf(trial.recordings().count()));
    findings.provenance("barrier.emptyNanos", String.valueOf(trial.overhead().emptyBarrierNanos()));
    findings.provenance("confidence.method", confidenceMethod(trial.spec().profile()));
    double[] millis = Arrays.stream(windows.medians()).map(nanos -> nanos / 1e6).toArray();
    findings.provenance("windows.seconds", decimal(windows.seconds()));
    findings.provenance("windows.throughput", WindowSeries.json(windows.throughput()));
    findings.provenance("windows.p50Ms", WindowSeries.json(millis));
    findings.provenance(trial.timed().surroundings().provenance());
    trial
        .times()
        .phases()
        .forEach(
            (phase, length) ->
                findings.provenance(
                    "phase.%s.seconds".formatted(phase.id()), decimal(length.toNanos() / 1e9)));
    findings.provenance("startedAt", trial.times().startedAt().toString());
    findings.provenance("endedAt", trial.times().endedAt().toString());
  }

  private static void load(Trial trial, Findings findings) {
    Arrivals arrivals = trial.timed().arrivals();
    if (arrivals == null) {
      findings.provenance("load", "closed loop");
      return;
    }
    Recordings run = trial.recordings();
    findings.provenance(
        "load", "open loop (Poisson, %s requests/s)".formatted(trial.spec().arrivalRate()));
    findings.provenance("load.offered", decimal(arrivals.count() * 1e9 / arrivals.length()));
    findings.provenance("load.achieved", decimal(trial.timed().perSecond()));
    findings.provenance("load.unserved", String.valueOf(trial.timed().unserved()));
    var lateness = LatencySummary.of(run.lateness(arrivals.begin()));
    findings.provenance("load.latenessP50Ms", decimal(lateness.percentile(0.5) / 1e6));
    findings.provenance("load.latenessP99Ms", decimal(lateness.percentile(0.99) / 1e6));
  }

  static void memory(TrialSpec spec, MemoryPeaks memory, Findings findings) {
    findings.provenance("memory.spareInputMib", decimal(memory.spareInputBytes() / MIB));
    if (!spec.device().equals("cpu")) {
      return;
    }
    findings.provenance("memory.method", MEMORY_METHOD);
    peak("memory.loadPeakMib", MemoryPeaks.Part.LOAD, memory, findings);
    peak("memory.runPeakMib", MemoryPeaks.Part.FIRST_CALLS, memory, findings);
    if (spec.workload() != Workload.MAX_BATCH) {
      peak("memory.measurePeakMib", MemoryPeaks.Part.MEASURE, memory, findings);
    }
    memory
        .notApart()
        .ifPresent(why -> findings.provenance("memory.peakReset", "unavailable: " + why));
  }

  private static void peak(
      String key, MemoryPeaks.Part part, MemoryPeaks memory, Findings findings) {
    String value = memory.bytes(part).map(bytes -> decimal(bytes / MIB)).orElse("unavailable");
    findings.provenance(key, value);
  }

  private static String confidenceMethod(Profile profile) {
    return ("throughput: 95 %% Student t over windows of %s of one worker;"
            + " percentiles: 95 %% order statistics of its calls, taken as independent: the variance"
            + " between workers is not covered")
        .formatted(seconds(Pace.of(profile).window()));
  }

  /** "0.4 s" for users, not a duration's "PT0.4S". */
  private static String seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + " s";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
