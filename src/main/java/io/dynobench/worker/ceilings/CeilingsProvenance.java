package io.dynobench.worker.ceilings;

import io.dynobench.bench.TrialSpec;
import io.dynobench.worker.engine.EngineDescription;
import io.dynobench.worker.harness.Circumstances;
import io.dynobench.zoo.Gemm;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Under which circumstances ceilings were measured, as flat, dotted keys. */
final class CeilingsProvenance {

  private CeilingsProvenance() {}

  static Map<String, String> of(Outcome outcome, EngineDescription actual) {
    Map<String, String> keys = Circumstances.of(outcome.spec(), actual);
    keys.put(
        "confidence.method",
        "none: a ceiling is the best of all timed calls, a bound and not a mean");
    gemm(keys, outcome);
    if (outcome.copy() instanceof Copy.Timed timed) {
      copy(keys, timed);
      if (outcome.spec().device().equals("cpu")) {
        keys.put("copy.threads", String.valueOf(actual.intraOpThreads()));
        keys.put("cache.lastLevelBytes", words(timed.size().cacheBytes()));
      }
    }
    return keys;
  }

  private static void gemm(Map<String, String> keys, Outcome outcome) {
    GemmCurve curve = outcome.curve();
    TrialSpec spec = outcome.spec();
    keys.put("gemm.curve", curve.json());
    keys.put("gemm.n", String.valueOf(curve.best().n()));
    keys.put("gemm.calls", String.valueOf(curve.best().calls()));
    keys.put("gemm.medianOperationsPerSecond", rounded(curve.best().median()));
    keys.put("gemm.end", curve.end().words());
    keys.put("gemm.productsPerCall", String.valueOf(Gemm.products(spec.precision())));
    keys.put(
        "gemm.method",
        ("a linear layer of n units without bias at batch n; 2·n³ operations a product; the fastest"
                + " timed call of all n, which doubled from %d until the rate gained less than 3 %%"
                + " or fell")
            .formatted(GemmSearch.FIRST));
  }

  private static void copy(Map<String, String> keys, Copy.Timed copy) {
    keys.put("copy.bytes", String.valueOf(copy.size().bytes()));
    keys.put("copy.calls", String.valueOf(copy.repeats().calls()));
    keys.put("copy.medianBandwidth", rounded(copy.median()));
    keys.put(
        "copy.method",
        "copy in fp32 into memory that was written before; read and written bytes count; the"
            + " fastest timed call");
  }

  private static String words(OptionalLong bytes) {
    return bytes.isPresent() ? String.valueOf(bytes.getAsLong()) : "not known";
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }
}
