package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultCsv;
import io.dynobench.results.ResultField;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any CSV file, by a mapping of its columns. What a row does not say about its workload follows
 * from its metrics: a training time is one of training, an accuracy alone one of accuracy.
 */
final class CsvReader implements ResultReader {

  private static final Set<Metric> ACCURACIES = Set.of(Metric.TOP1_PERCENT, Metric.TOP5_PERCENT);

  private final Mapping mapping;
  private final @Nullable String modelColumn;
  private final @Nullable String workloadColumn;

  CsvReader(Mapping mapping) {
    this.mapping = mapping;
    modelColumn = column(mapping, Dimension.MODEL);
    workloadColumn = column(mapping, Dimension.WORKLOAD);
  }

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    var layout =
        new CsvLayout(
            List.copyOf(mapping.columns().keySet()), column -> column, CsvLayout.NO_VALUE);
    CsvRows.read(in, layout, reading, row -> reading.add(draft(row)));
    return reading.end();
  }

  private DraftBuilder draft(Row row) {
    DraftBuilder draft = new DraftBuilder(row, Workload.INFERENCE).without(Dimension.TASK);
    mapping
        .columns()
        .forEach(
            (column, to) -> {
              @Nullable ResultField field = to.target().field();
              if (field == null) {
                draft.tag(to.target().tag(), original(row.text(column, Dimension.MODEL)));
              } else if (field instanceof Dimension dimension) {
                draft.set(dimension, value(row, column, dimension, to.unit()));
              }
            });
    draft.ofDataset();
    @Nullable Integer batch = draft.batchSize();
    mapping
        .columns()
        .forEach(
            (column, to) -> {
              if (to.target().field() instanceof MetricField metric) {
                metric(draft, column, metric.metric(), to.unit(), batch);
              }
            });
    if (!draft.has(Dimension.MODEL)) {
      row.fail(modelColumn, "MISSING_VALUE", "a model is expected");
    }
    return draft.set(Dimension.WORKLOAD, workload(row, draft));
  }

  private void metric(
      DraftBuilder draft, String column, Metric metric, Unit unit, @Nullable Integer batch) {
    Row row = draft.row();
    boolean percent = metric.unit().equals("%");
    @Nullable Double published =
        percent ? row.percent(column) : row.plausible(column, Double.MIN_VALUE, Double.MAX_VALUE);
    if (published == null) {
      return;
    }
    @Nullable Double value = unit.conversion().convert(published, batch);
    if (value == null) {
      row.fail(column, "MISSING_VALUE", "%s takes a batch size".formatted(unit.name()));
    } else if (!Double.isFinite(value) || (percent && value > 100)) {
      row.fail(column, "INVALID_VALUE", "%s in %s cannot be".formatted(published, unit.name()));
    } else if (unit.name().equals(metric.unit())) {
      draft.metric(metric, value);
    } else {
      draft.derived(metric, value, "%s in %s".formatted(column, unit.name()));
    }
  }

  private static @Nullable Object value(Row row, String column, Dimension dimension, Unit unit) {
    return switch (dimension) {
      case BATCH_SIZE, STREAMS, THREADS, FORKS -> row.count(column);
      case ARRIVAL_RATE -> row.quantity(column);
      case PRUNING_PERCENT -> pruning(row, column, unit);
      case WORKLOAD -> word(row, column);
      case PRECISION -> precision(row, column);
      case MODEL,
          FAMILY,
          TASK,
          ENGINE,
          NODE,
          DEVICE,
          DEVICE_NAME,
          HARDWARE,
          OPERATING_MODE,
          VARIANT,
          DATASET,
          PROFILE,
          ORIGIN,
          COLLECTION,
          GRADE,
          JOB,
          TRIAL ->
          original(row.text(column, dimension));
    };
  }

  private static @Nullable Double pruning(Row row, String column, Unit unit) {
    @Nullable Double published = row.percent(column);
    return published == null ? null : unit.conversion().convert(published, null);
  }

  private static @Nullable String precision(Row row, String column) {
    @Nullable String word = original(row.text(column, Dimension.PRECISION));
    return word == null ? null : Precisions.of(word);
  }

  private static @Nullable String word(Row row, String column) {
    @Nullable String cell = row.text(column, Dimension.WORKLOAD);
    if (cell == null) {
      return null;
    }
    String word = cell.toLowerCase(Locale.ROOT);
    if (Arrays.stream(Workload.values()).anyMatch(each -> each.id().equals(word))) {
      return word;
    }
    row.fail(
        column,
        "INVALID_VALUE",
        "expected inference, training, accuracy, max-batch or ceilings, not '%s'"
            .formatted(Ranges.shorten(cell)));
    return null;
  }

  private @Nullable String workload(Row row, DraftBuilder draft) {
    @Nullable String given = row.reading().context().text(Dimension.WORKLOAD);
    if (workloadColumn != null && row.has(workloadColumn)) {
      return null;
    }
    if (given != null) {
      return given;
    }
    if (draft.metrics().containsKey(Metric.TRAIN_SECONDS_PER_SAMPLE)) {
      return Workload.TRAINING.id();
    }
    return ACCURACIES.containsAll(draft.metrics().keySet()) && !draft.metrics().isEmpty()
        ? Workload.ACCURACY.id()
        : Workload.INFERENCE.id();
  }

  private static @Nullable String column(Mapping mapping, Dimension dimension) {
    return mapping.columns().entrySet().stream()
        .filter(entry -> dimension.equals(entry.getValue().target().field()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Dynobench's own charts neutralise what spreadsheets would run. */
  private static @Nullable String original(@Nullable String cell) {
    return cell == null ? null : ResultCsv.original(cell);
  }
}
