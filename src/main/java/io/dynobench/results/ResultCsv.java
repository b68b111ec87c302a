package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results as CSV (RFC 4180, UTF-8, CRLF), without loss. The columns, in this order: {@link
 * #DIMENSIONS}, every metric by its id and in its unit (empty when it was not measured), {@link
 * #JSON}; the latter hold what a cell cannot as JSON.
 */
public final class ResultCsv {

  public static final List<String> DIMENSIONS =
      List.of(
          "id",
          "createdAt",
          "origin",
          "collection",
          "jobId",
          "trialId",
          "workload",
          "model",
          "family",
          "task",
          "engine",
          "node",
          "device",
          "deviceName",
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
          "profile",
          "grade");

  public static final List<String> JSON =
      List.of("confidence", "missing", "reasons", "tags", "provenance");

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

  private final CSVPrinter printer;
  private final JsonMapper json;

  /** Writes the header. */
  ResultCsv(Writer out, JsonMapper json) throws IOException {
    this.json = json;
    printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(
        Stream.of(DIMENSIONS.stream(), Stream.of(Metric.values()).map(Metric::id), JSON.stream())
            .flatMap(names -> names)
            .toList());
  }

  void write(Result result) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(result.id());
    cells.add(result.createdAt());
    cells.add(result.origin().id());
    cells.add(text(result.collection()));
    cells.add(result.jobId());
    cells.add(result.trialId());
    cells.add(text(result.workload()));
    cells.add(text(result.model()));
    cells.add(text(result.family()));
    cells.add(text(result.task()));
    cells.add(text(result.engine()));
    cells.add(text(result.node()));
    cells.add(text(result.device()));
    cells.add(text(result.deviceName()));
    cells.add(text(result.hardware()));
    cells.add(text(result.operatingMode()));
    cells.add(text(result.precision()));
    cells.add(result.pruningPercent());
    cells.add(text(result.variant()));
    cells.add(text(result.dataset()));
    cells.add(result.batchSize());
    cells.add(result.streams());
    cells.add(result.threads());
    cells.add(result.arrivalRate());
    cells.add(result.forks());
    cells.add(text(result.profile()));
    cells.add(text(result.quality().grade()));
    cells.addAll(result.metrics().values());
    cells.add(json.writeValueAsString(result.confidence()));
    cells.add(json.writeValueAsString(result.missing()));
    cells.add(json.writeValueAsString(result.quality().reasons()));
    cells.add(json.writeValueAsString(result.tags()));
    cells.add(json.writeValueAsString(result.provenance()));
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Spreadsheets run a cell that begins like a formula; an apostrophe makes it a text again (OWASP,
   * CSV Injection). One that had it before gets another, so that {@link #original} knows both.
   */
  static @Nullable String text(@Nullable String cell) {
    return cell != null && FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell;
  }

  /** The text that {@link #text} made this cell of. */
  public static String original(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
