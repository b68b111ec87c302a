package io.dynobench.results.transfer;

import static io.dynobench.bench.Metric.LATENCY_MEAN_MS;
import static io.dynobench.bench.Metric.POWER_AVERAGE_W;
import static io.dynobench.bench.Metric.POWER_IDLE_W;
import static io.dynobench.bench.Metric.THROUGHPUT;
import static io.dynobench.bench.Metric.TOP1_PERCENT;
import static io.dynobench.bench.Metric.TOP5_PERCENT;

import io.dynobench.bench.Metric;
import io.dynobench.results.ResultDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Doubts about values that contradict each other. They are stored as published nevertheless. */
final class Plausibility {

  /** Threads, pipelines and rounding explain less than this. */
  private static final double FACTOR = 10;

  private static final double MILLIS = 1000;

  private Plausibility() {}

  /** By metric; empty when nothing contradicts anything. */
  static Map<String, String> doubts(ResultDraft draft) {
    var doubts = new LinkedHashMap<String, String>();
    Map<Metric, Double> metrics = draft.metrics();
    @Nullable Integer batch = draft.batchSize();
    if (batch != null && metrics.containsKey(THROUGHPUT) && metrics.containsKey(LATENCY_MEAN_MS)) {
      double ratio = value(metrics, THROUGHPUT) * value(metrics, LATENCY_MEAN_MS) / MILLIS / batch;
      if (ratio > FACTOR || ratio < 1 / FACTOR) {
        doubts.put(
            THROUGHPUT.id(),
            "throughput × latency ÷ batch size is %.3g; about 1 is expected".formatted(ratio));
      }
    }
    if (value(metrics, TOP5_PERCENT) < value(metrics, TOP1_PERCENT)) {
      doubts.put(TOP5_PERCENT.id(), "the top-5 accuracy is below the top-1 accuracy");
    }
    if (value(metrics, POWER_AVERAGE_W) < value(metrics, POWER_IDLE_W)) {
      doubts.put(POWER_AVERAGE_W.id(), "the power under load is below the idle one");
    }
    return doubts;
  }

  /** Not a number when it is absent, so that no comparison holds. */
  private static double value(Map<Metric, Double> metrics, Metric metric) {
    return metrics.getOrDefault(metric, Double.NaN);
  }
}
