package io.dynobench.results.transfer;

import io.dynobench.results.Dimension;
import io.dynobench.results.PublishedRow;
import io.dynobench.results.ResultDraft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** What was read from a file, for tests. */
record Imported(List<PublishedRow> rows, ReadReport report) {

  static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

  List<ResultDraft> drafts() {
    return rows.stream().map(PublishedRow::draft).toList();
  }

  ResultDraft draft(int index) {
    return rows.get(index).draft();
  }

  List<RowProblem> errors() {
    return report.errors();
  }

  List<RowProblem> warnings() {
    return report.warnings();
  }

  /** A sample that comes with Dynobench. */
  static Imported sample(ResultReader reader, String file) throws IOException {
    var context =
        new ReadContext("shelf", "A paper", file, Map.of(Dimension.DATASET, "ImageNet"), RECEIVED);
    try (InputStream in = new ClassPathResource("samples/" + file).getInputStream()) {
      return read(reader, in, context);
    }
  }

  static Imported text(ResultReader reader, String text) throws IOException {
    return read(
        reader,
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new ReadContext("shelf", "A paper", "file", Map.of(), RECEIVED));
  }

  /** A file of the tests, by the plan that an import makes of it. */
  static Imported file(String name, ImportForm form) throws IOException {
    return file(
        new ImportFile(name, RECEIVED, new ClassPathResource("imports/" + name)::getInputStream),
        form);
  }

  static Imported file(ImportFile file, ImportForm form) throws IOException {
    var rows = new ArrayList<PublishedRow>();
    ReadReport report = ImportPlan.of(file, form).read((line, row) -> rows.add(row));
    return new Imported(rows, report);
  }

  static ImportFile ofText(String name, String text) {
    return new ImportFile(
        name, RECEIVED, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Imported read(ResultReader reader, InputStream in, ReadContext context)
      throws IOException {
    var rows = new ArrayList<PublishedRow>();
    ReadReport report = reader.read(in, new Reading(context, (line, row) -> rows.add(row)));
    return new Imported(rows, report);
  }
}
