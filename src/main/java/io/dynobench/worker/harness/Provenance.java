package io.dynobench.worker.harness;

import io.dynobench.worker.engine.EngineDescription;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Under which circumstances a worker measured, as flat, dotted keys. */
final class Provenance {

  private Provenance() {}

  static Map<String, String> of(Trial trial, EngineDescription actual) {
    var keys = new TreeMap<>(actual.more());
    engine(keys, actual);
    trial(keys, trial);
    process(keys);
    keys.put("device.actual", actual.device());
    keys.put("precision.actual", actual.precision().id());
    return keys;
  }

  private static void engine(Map<String, String> keys, EngineDescription actual) {
    keys.put("engine.name", actual.name());
    keys.put("engine.version", actual.version());
    keys.put("threads.intraOp", String.valueOf(actual.intraOpThreads()));
    keys.put("threads.interOp", String.valueOf(actual.interOpThreads()));
    keys.put("clock", actual.clock());
  }

  private static void trial(Map<String, String> keys, Trial trial) {
    var spec = trial.spec();
    Integer threads = spec.threads();
    keys.put("threads.requested", threads == null ? "auto" : threads.toString());
    keys.put("device.requested", spec.device());
    keys.put("precision.requested", spec.precision().id());
    keys.put("seed", String.valueOf(spec.seed()));
    keys.put("profile", spec.profile().id());
    String sha256 = trial.artifact().sha256();
    if (sha256 != null) {
      keys.put("model.sha256", sha256);
    }
    double warmUp = trial.warmUps().stream().mapToDouble(WarmUp::seconds).max().orElse(0);
    int warmUps = trial.warmUps().stream().mapToInt(WarmUp::iterations).sum();
    keys.put("warmUp.seconds", seconds(warmUp));
    keys.put("warmUp.iterations", String.valueOf(warmUps));
    keys.put("measure.seconds", seconds(trial.recordings().seconds()));
    keys.put("measure.iterations", String.valueOf(trial.recordings().count()));
    keys.put("barrier.emptyNanos", String.valueOf(trial.emptyBarrierNanos()));
    keys.put("confidence.method", Report.confidenceMethod(spec.profile()));
    keys.put("memory.method", Report.MEMORY_METHOD);
    keys.put("startedAt", trial.startedAt().toString());
    keys.put("endedAt", trial.endedAt().toString());
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void process(Map<String, String> keys) {
    keys.put("java.version", System.getProperty("java.version"));
    keys.put("java.vm", System.getProperty("java.vm.name"));
    keys.put("os.name", System.getProperty("os.name"));
    keys.put("os.version", System.getProperty("os.version"));
    keys.put("os.arch", System.getProperty("os.arch"));
    keys.put("worker.pid", String.valueOf(ProcessHandle.current().pid()));
    keys.put("worker.heap", Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB");
    String visible = System.getenv("CUDA_VISIBLE_DEVICES");
    if (visible != null) {
      keys.put("cuda.visibleDevices", visible);
    }
  }
}
