package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a JSON file that is one array of flat objects. */
final class JsonRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonRows() {}

  static void read(InputStream in, Reading reading, Consumer<Row> consumer) throws IOException {
    var limit = new RecordLimit(new ByteOrderMark(in));
    try (JsonParser parser = JSON.createParser(limit)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        reading.fail(malformed(1, "an array of objects is expected"));
        return;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        row(parser, reading, consumer);
        limit.nextRow();
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        reading.fail(malformed(parser.currentTokenLocation().getLineNr(), "an object is expected"));
      } else if (parser.nextToken() != null) {
        reading.fail(
            malformed(
                parser.currentTokenLocation().getLineNr(), "the end of the file is expected"));
      }
    } catch (JacksonException e) {
      reading.fail(problem(e));
    }
  }

  /** What a parser stumbled over. */
  static RowProblem problem(JacksonException e) throws IOException {
    if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
      if (cause instanceof RecordLimit.Exceeded) {
        return new RowProblem(line(e), null, "ROW_TOO_LONG", String.valueOf(cause.getMessage()));
      }
      throw cause;
    }
    return malformed(line(e), e.getOriginalMessage());
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 1 : Math.max(e.getLocation().getLineNr(), 1);
  }

  private static RowProblem malformed(int line, String detail) {
    return new RowProblem(line, null, "MALFORMED_JSON", detail);
  }

  private static void row(JsonParser parser, Reading reading, Consumer<Row> consumer) {
    var cells = new LinkedHashMap<String, String>();
    var row = new Row(reading, parser.currentTokenLocation().getLineNr(), reading.nextRow(), cells);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        parser.skipChildren();
        row.fail(name, "INVALID_VALUE", "a single value is expected");
      } else {
        @Nullable String text = token == JsonToken.VALUE_NULL ? null : parser.getString();
        if (text != null && cells.put(name, text) != null) {
          row.fail(name, "DUPLICATE_COLUMN", "the object has this field twice");
        }
      }
    }
    consumer.accept(row);
  }
}
