package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.bench.Task;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the result of a published row; every cell of the row stands in the provenance as it was.
 * What is given for the whole file fills what the row leaves open.
 */
final class DraftBuilder {

  private final Row row;
  private final Map<Dimension, Object> dimensions = new EnumMap<>(Dimension.class);
  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final Map<Metric, String> missing = new EnumMap<>(Metric.class);
  private final Map<String, String> provenance = new TreeMap<>();
  private final Map<String, String> tags = new TreeMap<>();

  DraftBuilder(Row row, Workload workload) {
    this.row = row;
    ReadContext context = row.reading().context();
    dimensions.put(Dimension.WORKLOAD, workload.id());
    dimensions.put(Dimension.TASK, Task.IMAGE_CLASSIFICATION.id());
    provenance.put("source.title", context.source());
    provenance.put("source.file", context.file());
    provenance.put("source.row", String.valueOf(row.number()));
    row.cells().forEach((column, cell) -> provenance.put("published." + column, cell));
  }

  Row row() {
    return row;
  }

  /** Null leaves it to what is given for the whole file. */
  DraftBuilder set(Dimension dimension, @Nullable Object value) {
    if (value != null) {
      dimensions.put(dimension, value);
    }
    return this;
  }

  /** Takes back what is set by itself. */
  DraftBuilder without(Dimension dimension) {
    dimensions.remove(dimension);
    return this;
  }

  /** Whether it is known, by the row or for the whole file. */
  boolean has(Dimension dimension) {
    return value(dimension) != null;
  }

  @Nullable Integer batchSize() {
    return (Integer) value(Dimension.BATCH_SIZE);
  }

  /** What accuracies were taken on, or models trained with, as given for the whole file. */
  DraftBuilder ofDataset() {
    return dimensions.containsKey(Dimension.DATASET)
        ? this
        : set(Dimension.DATASET, row.reading().context().given(Dimension.DATASET));
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

  /** A metric that one would expect and that cannot be had. */
  DraftBuilder missing(Metric metric, String why) {
    missing.put(metric, why);
    return this;
  }

  /** How a published value was read where its name or unit leaves a doubt. */
  DraftBuilder note(Metric metric, String reading) {
    return metrics.containsKey(metric) ? fact("note." + metric.id(), reading) : this;
  }

  DraftBuilder note(Dimension dimension, @Nullable String reading) {
    return fact("note." + dimension.id(), reading);
  }

  /** Something that the file tells besides its values. */
  DraftBuilder fact(String key, @Nullable String value) {
    if (value != null) {
      provenance.put(key, value);
    }
    return this;
  }

  DraftBuilder tag(String name, @Nullable String value) {
    if (value != null) {
      tags.put(name, value);
    }
    return this;
  }

  Map<Metric, Double> metrics() {
    return metrics;
  }

  ResultDraft build() {
    @Nullable String model = text(Dimension.MODEL);
    @Nullable String family = text(Dimension.FAMILY);
    return new ResultDraft(
        Origin.IMPORTED,
        row.reading().context().collection(),
        null,
        null,
        String.valueOf(dimensions.get(Dimension.WORKLOAD)),
        model,
        family == null && model != null ? Families.of(model) : family,
        text(Dimension.TASK),
        text(Dimension.ENGINE),
        text(Dimension.NODE),
        text(Dimension.DEVICE),
        text(Dimension.DEVICE_NAME),
        text(Dimension.HARDWARE),
        text(Dimension.OPERATING_MODE),
        text(Dimension.PRECISION),
        (Double) value(Dimension.PRUNING_PERCENT),
        text(Dimension.VARIANT),
        (String) dimensions.get(Dimension.DATASET),
        (Integer) value(Dimension.BATCH_SIZE),
        (Integer) value(Dimension.STREAMS),
        (Integer) value(Dimension.THREADS),
        (Double) value(Dimension.ARRIVAL_RATE),
        (Integer) value(Dimension.FORKS),
        text(Dimension.PROFILE),
        null,
        metrics,
        missing,
        Map.of(),
        List.of(),
        provenance,
        tags);
  }

  private @Nullable String text(Dimension dimension) {
    return (String) value(dimension);
  }

  private @Nullable Object value(Dimension dimension) {
    Object value = dimensions.get(dimension);
    return value != null ? value : row.reading().context().given(dimension);
  }
}
