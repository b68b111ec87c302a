package io.dynobench.worker.harness;

import io.dynobench.bench.Profile;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.surroundings.WindowSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Under which circumstances a worker measured, as flat, dotted keys. */
final class Provenance {

  private static final double MIB = 1024.0 * 1024.0;

  private static final String MEMORY_METHOD =
      "peak resident set (VmHWM) of loading or of the first calls, whichever is larger, minus the"
          + " resident set before the model was loaded, without the prebuilt inputs beyond one batch"
          + " per stream";

  private Provenance() {}

  static void report(Trial trial, Windows windows, Findings findings) {
    findings.provenance(trial.actual().more());
    engine(trial.actual(), findings);
    request(trial, findings);
    course(trial, windows, findings);
    load(trial, findings);
    memory(trial, findings);
    process(findings);
  }

  private static void engine(EngineDescription actual, Findings findings) {
    findings.provenance("engine.name", actual.name());
    findings.provenance("engine.version", actual.version());
    findings.provenance("device.actual", actual.device());
    findings.provenance("precision.actual", actual.precision().id());
    findings.provenance("provider.requested", actual.provider().requested());
    findings.provenance("provider.actual", actual.provider().actual());
    findings.provenance("threads.intraOp", String.valueOf(actual.intraOpThreads()));
    findings.provenance("threads.interOp", String.valueOf(actual.interOpThreads()));
    findings.provenance("clock", actual.clock());
  }

  private static void request(Trial trial, Findings findings) {
    var spec = trial.spec();
    Integer threads = spec.threads();
    findings.provenance("threads.requested", threads == null ? "auto" : threads.toString());
    findings.provenance("device.requested", spec.device());
    findings.provenance("precision.requested", spec.precision().id());
    findings.provenance("seed", String.valueOf(spec.seed()));
    findings.provenance("profile", spec.profile().id());
    String sha256 = trial.artifact().sha256();
    if (sha256 != null) {
      findings.provenance("model.sha256", sha256);
    }
  }

  private static void course(Trial trial, Windows windows, Findings findings) {
    double warmUp = trial.warmUps().stream().mapToDouble(WarmUp::seconds).max().orElse(0);
    int warmUps = trial.warmUps().stream().mapToInt(WarmUp::iterations).sum();
    findings.provenance("warmUp.seconds", decimal(warmUp));
    findings.provenance("warmUp.iterations", String.valueOf(warmUps));
    findings.provenance("measure.seconds", decimal(trial.recordings().seconds()));
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
    findings.provenance("load.achieved", decimal(run.count() / run.seconds()));
    findings.provenance("load.unserved", String.valueOf(arrivals.count() - run.count()));
  }

  private static void memory(Trial trial, Findings findings) {
    if (!trial.spec().device().equals("cpu")) {
      return;
    }
    findings.provenance("memory.method", MEMORY_METHOD);
    peak("memory.loadPeakMib", MemoryPeaks.Part.LOAD, trial, findings);
    peak("memory.runPeakMib", MemoryPeaks.Part.FIRST_CALLS, trial, findings);
    peak("memory.measurePeakMib", MemoryPeaks.Part.MEASURE, trial, findings);
    trial
        .memory()
        .notApart()
        .ifPresent(why -> findings.provenance("memory.peakReset", "unavailable: " + why));
  }

  private static void peak(String key, MemoryPeaks.Part part, Trial trial, Findings findings) {
    String value =
        trial.memory().bytes(part).map(bytes -> decimal(bytes / MIB)).orElse("unavailable");
    findings.provenance(key, value);
  }

  private static void process(Findings findings) {
    findings.provenance("java.version", System.getProperty("java.version"));
    findings.provenance("java.vm", System.getProperty("java.vm.name"));
    findings.provenance("os.name", System.getProperty("os.name"));
    findings.provenance("os.version", System.getProperty("os.version"));
    findings.provenance("os.arch", System.getProperty("os.arch"));
    findings.provenance("worker.pid", String.valueOf(ProcessHandle.current().pid()));
    findings.provenance("worker.heap", Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB");
    String visible = System.getenv("CUDA_VISIBLE_DEVICES");
    if (visible != null) {
      findings.provenance("cuda.visibleDevices", visible);
    }
  }

  private static String confidenceMethod(Profile profile) {
    return ("throughput: 95 %% Student t over windows of %s of one worker;"
            + " percentiles: 95 %% order statistics")
        .formatted(Duration.ofNanos(Pace.of(profile).window()));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
