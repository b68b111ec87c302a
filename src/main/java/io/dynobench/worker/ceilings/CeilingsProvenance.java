package io.dynobench.worker.ceilings;

import io.dynobench.bench.TrialSpec;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.zoo.Gemm;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Under which circumstances ceilings were measured, as flat, dotted keys. */
final class CeilingsProvenance {

  private CeilingsProvenance() {}

  static Map<String, String> of(
      Outcome outcome, EngineDescription actual, Instant startedAt, Instant endedAt) {
    var keys = new TreeMap<>(actual.more());
    trial(keys, outcome);
    engine(keys, actual);
    gemm(keys, outcome);
    copy(keys, outcome, actual.intraOpThreads());
    process(keys);
    keys.put("startedAt", startedAt.toString());
    keys.put("endedAt", endedAt.toString());
    return keys;
  }

  private static void trial(Map<String, String> keys, Outcome outcome) {
    TrialSpec spec = outcome.start().spec();
    keys.put("threads.requested", "auto");
    keys.put("device.requested", spec.device());
    keys.put("precision.requested", spec.precision().id());
    keys.put("profile", spec.profile().id());
    keys.put("seed", String.valueOf(spec.seed()));
    keys.put("confidence.method", "none: a ceiling is the best of its repeats");
    keys.put(
        "floor.method",
        "median of 1000 calls of the barrier with nothing to wait for, as the timed calls end");
  }

  private static void engine(Map<String, String> keys, EngineDescription actual) {
    keys.put("engine.name", actual.name());
    keys.put("engine.version", actual.version());
    keys.put("threads.intraOp", String.valueOf(actual.intraOpThreads()));
    keys.put("threads.interOp", String.valueOf(actual.interOpThreads()));
    keys.put("clock", actual.clock());
    keys.put("device.actual", actual.device());
    keys.put("precision.actual", actual.precision().id());
    keys.put("provider.requested", actual.provider().requested());
    keys.put("provider.actual", actual.provider().actual());
  }

  private static void gemm(Map<String, String> keys, Outcome outcome) {
    GemmCurve curve = outcome.curve();
    int products = Gemm.products(outcome.start().spec().precision());
    keys.put("gemm.curve", curve.json());
    keys.put("gemm.n", String.valueOf(curve.best().n()));
    keys.put("gemm.calls", String.valueOf(curve.best().calls()));
    keys.put("gemm.medianOperationsPerSecond", rounded(curve.best().median()));
    keys.put("gemm.end", curve.end().words());
    keys.put("gemm.productsPerCall", String.valueOf(products));
    keys.put(
        "gemm.method",
        "a linear layer of n units without bias at batch n; 2·n³ operations a product; best of the"
            + " repeats over all n, doubled from %d".formatted(GemmSearch.FIRST));
  }

  private static void copy(Map<String, String> keys, Outcome outcome, int threads) {
    CopySize size = outcome.size();
    keys.put("copy.bytes", String.valueOf(size.bytes()));
    keys.put(
        "copy.method",
        "copy in fp32 into memory that was written before; read and written bytes count; best of"
            + " the repeats");
    if (outcome.start().spec().device().equals("cpu")) {
      keys.put("copy.threads", String.valueOf(threads));
      keys.put(
          "cache.lastLevelBytes",
          size.cacheBytes().isPresent()
              ? String.valueOf(size.cacheBytes().getAsLong())
              : "not known");
    }
    outcome
        .copy()
        .ifPresent(
            repeats -> {
              keys.put("copy.calls", String.valueOf(repeats.calls()));
              keys.put("copy.medianBandwidth", rounded(outcome.bandwidth(repeats.median())));
            });
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
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
