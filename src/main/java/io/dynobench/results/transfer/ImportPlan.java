package io.dynobench.results.transfer;

import io.dynobench.problem.ProblemException;
import io.dynobench.results.MetricField;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How a file is to be read.
 *
 * @param samples some values of each column, when columns are mapped
 * @param mapping given or guessed; null when the format needs none
 * @param guessed whether neither the format nor a mapping was given
 */
record ImportPlan(
    ImportFile file,
    ImportFormat format,
    ReadContext context,
    ResultReader reader,
    Map<String, List<String>> samples,
    @Nullable Mapping mapping,
    boolean guessed) {

  /**
   * @throws ProblemException when the form is wrong, or the file of no format that we know
   */
  static ImportPlan of(ImportFile file, ImportForm form) throws IOException {
    FileHead head;
    try (InputStream in = file.content().open()) {
      head = FileHead.of(file.name(), in);
    }
    ReadContext context = form.context(file);
    @Nullable Mapping given = Mapping.parse(form.mapping());
    ImportFormat format = format(form.format(), given, head);
    boolean guessed = given == null && isAuto(form.format());
    if (format != ImportFormat.CSV) {
      return new ImportPlan(file, format, context, format.reader(head), Map.of(), null, guessed);
    }
    Map<String, List<String>> samples = ColumnSamples.of(file);
    Mapping mapping =
        given == null ? MappingGuess.of(List.copyOf(samples.keySet()), samples) : given;
    return new ImportPlan(file, format, context, new CsvReader(mapping), samples, mapping, guessed);
  }

  /** Reads the whole file, and hands what it finds to the sink. */
  ReadReport read(Sink sink) throws IOException {
    try (InputStream in = file.content().open()) {
      return reader.read(in, new Reading(context, sink));
    }
  }

  /**
   * Refuses a table of which nothing would be stored.
   *
   * @throws ProblemException when no column gives a metric; when nothing of it is known at all, it
   *     was only taken for a table of results
   */
  void refuseWithoutMetric() {
    if (mapping == null) {
      return;
    }
    Collection<Mapping.Column> columns = mapping.columns().values();
    if (guessed && columns.isEmpty()) {
      throw unknown();
    }
    if (columns.stream().noneMatch(column -> column.target().field() instanceof MetricField)) {
      throw ProblemException.invalid(
          Mapping.PARAMETER,
          "INCOMPLETE_MAPPING",
          "mapping: no column gives a metric; name one, for example {\"img/s\": \"throughput\"}.");
    }
  }

  /** Columns that the mapping leaves out. */
  List<String> unmapped() {
    var columns = new LinkedHashMap<>(samples);
    if (mapping != null) {
      columns.keySet().removeAll(mapping.columns().keySet());
    }
    return List.copyOf(columns.keySet());
  }

  private static ImportFormat format(
      @Nullable String wanted, @Nullable Mapping mapping, FileHead head) throws IOException {
    if (wanted != null && !isAuto(wanted)) {
      String word = wanted.strip();
      return ImportFormat.find(word).orElseThrow(() -> unknown(word));
    }
    if (mapping != null) {
      return ImportFormat.CSV;
    }
    return ImportFormat.guess(head).orElseThrow(ImportPlan::unknown);
  }

  private static boolean isAuto(@Nullable String format) {
    return format == null || format.isBlank() || format.strip().equals(ImportFormat.AUTO);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "UNKNOWN_FORMAT",
        "The file is of no format that is known here (%s); name the format if it should be."
            .formatted(accepted()));
  }

  private static ProblemException unknown(String word) {
    return ProblemException.invalid(
        "format",
        "UNKNOWN_FORMAT",
        "format: expected one of %s, not '%s'.".formatted(accepted(), Ranges.shorten(word)));
  }

  private static String accepted() {
    return Stream.concat(
            Stream.of(ImportFormat.AUTO),
            Arrays.stream(ImportFormat.values()).map(ImportFormat::id))
        .collect(Collectors.joining(", "));
  }
}
