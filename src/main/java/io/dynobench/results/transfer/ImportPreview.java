package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultDraft;
import io.dynobench.results.ResultField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import of a file would store. All of the file is read for the counts.
 *
 * @param format guessed or given
 * @param formatTitle of that, for people
 * @param collection that rows go to which name none
 * @param rowsRead rows of the file
 * @param results that they give
 * @param columns of a CSV file with what they are mapped to; empty for other formats
 * @param fields of results, to which columns can be mapped, with their units
 * @param rows the first results
 * @param warnings the first hundred
 * @param errors the first hundred; the file is refused when there are any
 */
record ImportPreview(
    String format,
    String formatTitle,
    String collection,
    int rowsRead,
    int results,
    List<Column> columns,
    List<Field> fields,
    List<Line> rows,
    List<RowProblem> warnings,
    int warningsTotal,
    List<RowProblem> errors,
    int errorsTotal) {

  private static final int SHOWN = 10;
  private static final int VALUES = 3;

  /**
   * A column of a CSV file.
   *
   * @param samples some of its values
   * @param field that it gives; null when it only goes into the provenance
   * @param unit of its values; null when the field has none
   */
  record Column(String name, List<String> samples, @Nullable String field, @Nullable String unit) {}

  /**
   * A field of a result.
   *
   * @param units that it can be read in, its own first; empty when it has none
   */
  record Field(String id, String label, boolean metric, List<String> units) {

    private static Field of(ResultField field) {
      return new Field(
          field.id(),
          field.label(),
          field instanceof MetricField,
          Units.of(field).stream().map(Unit::name).filter(name -> !name.isEmpty()).toList());
    }
  }

  /**
   * A result as it would be stored.
   *
   * @param line of the file that it stands in
   * @param values of its dimensions, by their names in a result
   */
  record Line(
      long line,
      Map<String, Object> values,
      Map<Metric, Double> metrics,
      Map<String, String> tags) {

    private static Line of(long line, ResultDraft draft) {
      Map<String, Object> values = new LinkedHashMap<>();
      put(values, Dimension.WORKLOAD, draft.workload());
      put(values, Dimension.MODEL, draft.model());
      put(values, Dimension.FAMILY, draft.family());
      put(values, Dimension.VARIANT, draft.variant());
      put(values, Dimension.PRUNING_PERCENT, draft.pruningPercent());
      put(values, Dimension.ENGINE, draft.engine());
      put(values, Dimension.DEVICE_NAME, draft.deviceName());
      put(values, Dimension.HARDWARE, draft.hardware());
      put(values, Dimension.OPERATING_MODE, draft.operatingMode());
      put(values, Dimension.PRECISION, draft.precision());
      put(values, Dimension.DATASET, draft.dataset());
      put(values, Dimension.BATCH_SIZE, draft.batchSize());
      put(values, Dimension.STREAMS, draft.streams());
      put(values, Dimension.THREADS, draft.threads());
      put(values, Dimension.COLLECTION, draft.collection());
      return new Line(line, values, draft.metrics(), draft.tags());
    }

    private static void put(Map<String, Object> values, Dimension key, @Nullable Object value) {
      if (value != null) {
        values.put(key.id(), value);
      }
    }
  }

  static ImportPreview of(ImportFile file, ImportForm form) throws IOException {
    ImportPlan plan = ImportPlan.of(file, form);
    var lines = new ArrayList<Line>();
    ReadReport read =
        plan.read(
            (line, row) -> {
              if (lines.size() < SHOWN) {
                lines.add(Line.of(line, row.draft()));
              }
            });
    return new ImportPreview(
        plan.format().id(),
        plan.format().title(),
        plan.context().collection(),
        read.rows(),
        read.results(),
        columns(plan),
        Target.fields().stream().map(Field::of).toList(),
        lines,
        read.warnings(),
        read.warningsTotal(),
        read.errors(),
        read.errorsTotal());
  }

  private static List<Column> columns(ImportPlan plan) {
    @Nullable Mapping mapping = plan.mapping();
    return plan.samples().entrySet().stream()
        .map(
            entry -> {
              Mapping.@Nullable Column to =
                  mapping == null ? null : mapping.columns().get(entry.getKey());
              return new Column(
                  entry.getKey(),
                  entry.getValue().stream().limit(VALUES).map(Ranges::shorten).toList(),
                  to == null ? null : to.target().id(),
                  to == null || to.unit().name().isEmpty() ? null : to.unit().name());
            })
        .toList();
  }
}
