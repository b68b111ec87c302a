package io.dynobench.results;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of one finished trial, or of one imported or submitted row.
 *
 * @param precision as jobs spell it, or verbatim from an import
 * @param pruningPercent what is left of the network after pruning; 100 is unpruned
 * @param arrivalRate requests per second of an open loop; null for closed loops
 * @param forks worker processes that measured it
 * @param metrics every metric of the catalogue in its unit, null where it was not measured
 * @param missing why a wanted metric is null, for users
 * @param confidence 95 % intervals
 * @param provenance flat, dotted keys
 */
@JsonPropertyOrder({
  "id",
  "origin",
  "collection",
  "jobId",
  "trialId",
  "model",
  "family",
  "task",
  "engine",
  "device",
  "deviceName",
  "node",
  "hardware",
  "operatingMode",
  "precision",
  "pruningPercent",
  "variant",
  "dataset",
  "batchSize",
  "streams",
  "threads",
  "arrivalRate",
  "forks",
  "workload",
  "profile",
  "metrics",
  "missing",
  "confidence",
  "quality",
  "provenance",
  "tags",
  "createdAt"
})
public record Result(
    UUID id,
    Origin origin,
    @Nullable String collection,
    @Nullable UUID jobId,
    @Nullable UUID trialId,
    @Nullable String model,
    @Nullable String family,
    @Nullable String task,
    @Nullable String engine,
    @Nullable String device,
    @Nullable String deviceName,
    @Nullable String node,
    @Nullable String hardware,
    @Nullable String operatingMode,
    @Nullable String precision,
    @Nullable Double pruningPercent,
    @Nullable String variant,
    @Nullable String dataset,
    @Nullable Integer batchSize,
    @Nullable Integer streams,
    @Nullable Integer threads,
    @Nullable Double arrivalRate,
    @Nullable Integer forks,
    String workload,
    @Nullable String profile,
    Map<Metric, @Nullable Double> metrics,
    Map<Metric, String> missing,
    Map<Metric, Interval> confidence,
    Quality quality,
    Map<String, String> provenance,
    Map<String, String> tags,
    Instant createdAt) {

  /** The value of a metric, null when it was not measured. */
  public @Nullable Double metric(Metric metric) {
    return metrics.get(metric);
  }
}
