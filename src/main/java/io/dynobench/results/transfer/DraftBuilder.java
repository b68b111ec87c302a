package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Task;
import io.dynobench.bench.Workload;
import io.dynobench.results.ResultDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the result of a published row; every cell of the row stands in the provenance as it was.
 */
final class DraftBuilder {

  private final ReadContext context;
  private final Workload workload;
  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final Map<String, String> provenance = new TreeMap<>();
  private @Nullable String model;
  private @Nullable String engine;
  private @Nullable String deviceName;
  private @Nullable String hardware;
  private @Nullable String operatingMode;
  private @Nullable String precision;
  private @Nullable Double pruningPercent;
  private @Nullable String dataset;
  private @Nullable Integer batchSize;

  DraftBuilder(Row row, Workload workload) {
    context = row.reading().context();
    this.workload = workload;
    provenance.put("source.title", context.source());
    provenance.put("source.file", context.file());
    provenance.put("source.row", String.valueOf(row.number()));
    row.cells().forEach((column, cell) -> provenance.put("published." + column, cell));
  }

  DraftBuilder model(String name) {
    model = name;
    return this;
  }

  DraftBuilder engine(String name) {
    engine = name;
    return this;
  }

  DraftBuilder deviceName(String name) {
    deviceName = name;
    return this;
  }

  DraftBuilder hardware(String name, @Nullable String mode) {
    hardware = name;
    operatingMode = mode;
    return this;
  }

  DraftBuilder precision(@Nullable String word) {
    precision = word;
    return this;
  }

  DraftBuilder pruningPercent(@Nullable Double percent) {
    pruningPercent = percent;
    return this;
  }

  DraftBuilder dataset(@Nullable String name) {
    dataset = name;
    return this;
  }

  DraftBuilder batchSize(@Nullable Integer size) {
    batchSize = size;
    return this;
  }

  DraftBuilder metric(Metric metric, @Nullable Double value) {
    if (value != null) {
      metrics.put(metric, value);
    }
    return this;
  }

  /** A metric that was not published but follows from what was. */
  DraftBuilder derived(Metric metric, @Nullable Double value, String from) {
    if (value != null) {
      provenance.put("derived." + metric.id(), from);
    }
    return metric(metric, value);
  }

  /** How a published value was read where its name or unit leaves a doubt. */
  DraftBuilder note(Metric metric, String reading) {
    if (metrics.containsKey(metric)) {
      provenance.put("note." + metric.id(), reading);
    }
    return this;
  }

  ResultDraft build() {
    return new ResultDraft(
        Origin.IMPORTED,
        context.collection(),
        null,
        null,
        workload.id(),
        model,
        model == null ? null : Families.of(model),
        Task.IMAGE_CLASSIFICATION.id(),
        engine,
        null,
        null,
        deviceName,
        hardware,
        operatingMode,
        precision,
        pruningPercent,
        null,
        dataset,
        batchSize,
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
        provenance,
        Map.of());
  }
}
