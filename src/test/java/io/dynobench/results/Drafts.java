package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results to store in tests. */
public final class Drafts {

  private Drafts() {}

  /** A measured result with everything that a trial gives. */
  public static ResultDraft measured(String model, int batchSize, double throughput) {
    return measured(UUID.randomUUID(), model, batchSize, throughput, Map.of("purpose", "test"));
  }

  public static ResultDraft measured(
      UUID trial, String model, int batchSize, double throughput, Map<String, String> tags) {
    return new ResultDraft(
        Origin.MEASURED,
        null,
        UUID.nameUUIDFromBytes(new byte[] {1}),
        trial,
        "inference",
        model,
        "Family of " + model,
        "image-classification",
        "pytorch",
        "node-1",
        "cpu",
        "AMD EPYC 7R13",
        null,
        null,
        "fp32",
        null,
        null,
        null,
        batchSize,
        1,
        2,
        null,
        1,
        "quick",
        "C",
        Map.of(
            Metric.THROUGHPUT, throughput, Metric.LATENCY_P999_MS, 1000 * batchSize / throughput),
        Map.of(Metric.POWER_AVERAGE_W, "no RAPL counters on this machine"),
        Map.of(Metric.THROUGHPUT, new Interval(throughput * 0.9, throughput * 1.1)),
        List.of("WARM_UP_NOT_FLAT"),
        Map.of("engine.version", "2.7.1", "seed", "42"),
        tags);
  }

  /** By several forks, with requests that arrive at a rate; null for closed loops. */
  public static ResultDraft ofForks(
      String model, double throughput, @Nullable Double arrivalRate, int forks) {
    return new ResultDraft(
        Origin.MEASURED,
        null,
        UUID.nameUUIDFromBytes(new byte[] {1}),
        UUID.randomUUID(),
        "inference",
        model,
        "Family of " + model,
        "image-classification",
        "pytorch",
        "node-1",
        "cpu",
        "AMD EPYC 7R13",
        null,
        null,
        "fp32",
        null,
        null,
        null,
        1,
        1,
        2,
        arrivalRate,
        forks,
        "publish",
        "A",
        Map.of(Metric.THROUGHPUT, throughput, Metric.LATENCY_P999_MS, 1000 / throughput),
        Map.of(Metric.POWER_AVERAGE_W, "no RAPL counters on this machine"),
        Map.of(Metric.THROUGHPUT, new Interval(throughput * 0.9, throughput * 1.1)),
        List.of(),
        Map.of("engine.version", "2.7.1", "seed", "42"),
        Map.of());
  }

  /** A published row of a collection. */
  public static ResultDraft published(
      String collection, String model, Map<Metric, Double> metrics) {
    return new ResultDraft(
        Origin.IMPORTED,
        collection,
        null,
        null,
        "inference",
        model,
        null,
        null,
        null,
        null,
        null,
        "Tesla M60",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        metrics,
        Map.of(),
        Map.of(),
        List.of(),
        Map.of("source.row", "1"),
        Map.of());
  }

  /** A published row of this workload on this hardware in this mode, null where unknown. */
  public static ResultDraft published(
      String workload,
      @Nullable String hardware,
      @Nullable String operatingMode,
      @Nullable String deviceName,
      Map<Metric, Double> metrics) {
    return new ResultDraft(
        Origin.IMPORTED,
        "shelf",
        null,
        null,
        workload,
        "net",
        null,
        null,
        null,
        null,
        null,
        deviceName,
        hardware,
        operatingMode,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        metrics,
        Map.of(),
        Map.of(),
        List.of(),
        Map.of("source.row", "1"),
        Map.of());
  }
}
