package io.dynobench.worker.harness;

import io.dynobench.bench.TrialSpec;
import io.dynobench.worker.engine.EngineDescription;
import java.util.Map;
import java.util.TreeMap;

/**
 * Under which circumstances a worker runs a trial of any workload, as flat, dotted keys: what was
 * asked for, what really runs, and in which process.
 */
public final class Circumstances {

  private static final long MIB = 1024 * 1024;

  private Circumstances() {}

  /** As provenance has them; the caller may add to the map. */
  public static Map<String, String> of(TrialSpec spec, EngineDescription actual) {
    var keys = new TreeMap<>(actual.more());
    request(keys, spec);
    engine(keys, actual);
    process(keys);
    return keys;
  }

  private static void request(Map<String, String> keys, TrialSpec spec) {
    Integer threads = spec.threads();
    keys.put("threads.requested", threads == null ? "auto" : threads.toString());
    keys.put("device.requested", spec.device());
    keys.put("precision.requested", spec.precision().id());
    keys.put("seed", String.valueOf(spec.seed()));
    keys.put("profile", spec.profile().id());
  }

  private static void engine(Map<String, String> keys, EngineDescription actual) {
    keys.put("engine.name", actual.name());
    keys.put("engine.version", actual.version());
    keys.put("device.actual", actual.device());
    keys.put("precision.actual", actual.precision().id());
    keys.put("provider.requested", actual.provider().requested());
    keys.put("provider.actual", actual.provider().actual());
    keys.put("threads.intraOp", String.valueOf(actual.intraOpThreads()));
    keys.put("threads.interOp", String.valueOf(actual.interOpThreads()));
    keys.put("clock", actual.clock());
  }

  private static void process(Map<String, String> keys) {
    keys.put("java.version", System.getProperty("java.version"));
    keys.put("java.vm", System.getProperty("java.vm.name"));
    keys.put("os.name", System.getProperty("os.name"));
    keys.put("os.version", System.getProperty("os.version"));
    keys.put("os.arch", System.getProperty("os.arch"));
    keys.put("worker.pid", String.valueOf(ProcessHandle.current().pid()));
    keys.put("worker.heap", Runtime.getRuntime().maxMemory() / MIB + " MiB");
    String visible = System.getenv("CUDA_VISIBLE_DEVICES");
    if (visible != null) {
      keys.put("cuda.visibleDevices", visible);
    }
  }
}
