package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.results.Dimension;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one run of djl-bench prints; a result is complete when the next one begins.
 *
 * <p>With several threads djl-bench counts an iteration that does not happen; it is taken off. Its
 * 99th percentile of up to a hundred calls is their maximum, which is no percentile and is left
 * out. Its calls take their input's allocation along.
 */
final class DjlBenchRun {

  private static final int ENOUGH_FOR_P99 = 100;
  private static final double MILLIS = 1000;
  private static final Pattern SHAPE = Pattern.compile("\\s(?:-s|--input-shapes)[\\s=]+\\(?(\\d+)");
  private static final Pattern NAME = Pattern.compile("\\s(?:-n|--model-name)[\\s=]+(\\S+)");

  private final Reading reading;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private @Nullable String batch;
  private @Nullable String name;
  private @Nullable Row pending;

  DjlBenchRun(Reading reading) {
    this.reading = reading;
  }

  void command(String arguments) {
    end();
    facts.clear();
    Matcher shape = SHAPE.matcher(arguments);
    batch = shape.find() ? shape.group(1) : null;
    Matcher named = NAME.matcher(arguments);
    name = named.find() ? named.group(1) : null;
    facts.put("command", "djl-bench" + arguments);
  }

  void begin(String engine, String version) {
    end();
    @Nullable String command = facts.get("command");
    facts.clear();
    if (command != null) {
      facts.put("command", command);
    }
    facts.put("engine", engine);
    facts.put("engine version", version);
  }

  /** Something that is printed before the results that it holds for. */
  void before(String name, String value) {
    end();
    facts.put(name, value);
  }

  /** Something that is printed after the result that it belongs to. */
  void after(String name, String value) {
    Row row = pending;
    if (row != null) {
      row.cells().put(name, value);
    }
  }

  void result(long line, String throughput, String iterations, String millis) {
    end();
    Map<String, String> cells = new LinkedHashMap<>(facts);
    cells.put("throughput", throughput);
    cells.put("iterations", iterations);
    cells.put("milliseconds", millis);
    put(cells, "batch", batch);
    put(cells, "model name", name);
    pending = new Row(reading, line, reading.nextRow(), cells);
  }

  void malformed(long line) {
    end();
    new Row(reading, line, reading.nextRow(), Map.of())
        .fail(null, "MALFORMED_LINE", "expected 'Throughput: x, completed n iteration in t ms.'");
  }

  /** Hands on what is complete. */
  void end() {
    Row row = pending;
    pending = null;
    if (row != null) {
      add(row);
    }
  }

  private void add(Row row) {
    @Nullable Integer iterations = row.count("iterations");
    @Nullable Double millis = row.quantity("milliseconds");
    @Nullable Integer batchSize = batchSize(row);
    @Nullable Integer threads = row.count("threads");
    row.quantity("throughput");
    if (iterations == null || millis == null || batchSize == null) {
      return;
    }
    int done = threads == null || threads == 1 ? iterations : Math.max(1, iterations - 1);
    DraftBuilder draft =
        draft(row, batchSize, threads)
            .derived(
                Metric.THROUGHPUT,
                Double.valueOf(done * MILLIS / millis * batchSize),
                done == iterations
                    ? "iterations ÷ time × batch"
                    : "(iterations − 1) ÷ time × batch: djl-bench counts one too many")
            .metric(Metric.LATENCY_P50_MS, row.quantity("inference P50"))
            .metric(Metric.LATENCY_P90_MS, row.quantity("inference P90"))
            .metric(Metric.LOAD_MS, row.quantity("load"))
            .note(Metric.LATENCY_P50_MS, "the allocation of the input is part of a call");
    if (iterations > ENOUGH_FOR_P99) {
      draft.metric(Metric.LATENCY_P99_MS, row.quantity("inference P99"));
    } else if (row.has("inference P99")) {
      draft.missing(
          Metric.LATENCY_P99_MS,
          "djl-bench's 99th percentile of %d calls is their maximum".formatted(iterations));
    }
    reading.add(draft);
  }

  private @Nullable Integer batchSize(Row row) {
    if (row.has("batch")) {
      return row.count("batch");
    }
    @Nullable Object given = reading.context().given(Dimension.BATCH_SIZE);
    if (given == null) {
      row.fail(
          "batchSize",
          "MISSING_VALUE",
          "djl-bench does not print the batch size; the form must give it");
    }
    return (Integer) given;
  }

  private DraftBuilder draft(Row row, int batchSize, @Nullable Integer threads) {
    @Nullable String device = reading.context().text(Dimension.DEVICE_NAME);
    @Nullable String engine = row.text("engine", Dimension.ENGINE);
    return new DraftBuilder(row, Workload.INFERENCE)
        .set(Dimension.MODEL, model(row))
        .set(Dimension.ENGINE, engine == null ? null : engine.toLowerCase(Locale.ROOT))
        .set(Dimension.DEVICE_NAME, device == null ? row.text("device") : device)
        .set(Dimension.BATCH_SIZE, batchSize)
        .set(Dimension.STREAMS, threads == null ? 1 : threads)
        .fact("engine.version", row.text("engine version"));
  }

  /** The form's name goes first: what djl-bench prints is the name of a file. */
  private static @Nullable String model(Row row) {
    @Nullable String given = row.reading().context().text(Dimension.MODEL);
    if (given != null) {
      return given;
    }
    return row.has("model")
        ? row.text("model", Dimension.MODEL)
        : row.required("model name", Dimension.MODEL);
  }

  private static void put(Map<String, String> cells, String column, @Nullable String cell) {
    if (cell != null) {
      cells.put(column, cell);
    }
  }
}
