package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of a JSON file that is one array of flat objects. */
final class JsonRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonRows() {}

  static void read(InputStream in, Reading reading, Consumer<Row> consumer) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        reading.fail(new RowProblem(1, null, "MALFORMED_JSON", "an array of objects is expected"));
        return;
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        long line = parser.currentTokenLocation().getLineNr();
        row(parser.readValueAsTree(), line, reading, consumer);
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        reading.fail(
            new RowProblem(
                parser.currentTokenLocation().getLineNr(),
                null,
                "MALFORMED_JSON",
                "an object is expected"));
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      reading.fail(
          new RowProblem(
              e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
              null,
              "MALFORMED_JSON",
              e.getOriginalMessage()));
    }
  }

  private static void row(JsonNode object, long line, Reading reading, Consumer<Row> consumer) {
    var cells = new LinkedHashMap<String, String>();
    var row = new Row(reading, line, reading.nextRow(), cells);
    object
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isContainer()) {
                row.fail(field.getKey(), "INVALID_VALUE", "a single value is expected");
              } else if (!field.getValue().isNull()) {
                cells.put(field.getKey(), field.getValue().asString());
              }
            });
    consumer.accept(row);
  }
}
