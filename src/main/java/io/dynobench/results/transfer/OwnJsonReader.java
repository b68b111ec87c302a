package io.dynobench.results.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON that this service answers with, without loss: a page of results, an array of them, one
 * after the other (NDJSON), or one alone.
 */
final class OwnJsonReader implements ResultReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ITEMS = "items";

  @Override
  public ReadReport read(InputStream in, Reading reading) throws IOException {
    var limit = new RecordLimit(new ByteOrderMark(in));
    try (JsonParser parser = JSON.createParser(limit)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          array(parser, limit, reading);
        } else if (token == JsonToken.START_OBJECT) {
          object(parser, limit, reading);
        } else {
          fail(parser, reading, "a result is expected");
        }
        limit.nextRow();
      }
    } catch (JacksonException e) {
      reading.fail(JsonRows.problem(e));
    }
    return reading.end();
  }

  private static void array(JsonParser parser, RecordLimit limit, Reading reading) {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        long line = parser.currentTokenLocation().getLineNr();
        result(line, parser.readValueAsTree(), reading);
      } else {
        parser.skipChildren();
        fail(parser, reading, "a result is expected");
      }
      limit.nextRow();
    }
  }

  /** A result, or a page of them: its items come before their count. */
  private static void object(JsonParser parser, RecordLimit limit, Reading reading) {
    long line = parser.currentTokenLocation().getLineNr();
    boolean page = false;
    ObjectNode rest = JSON.createObjectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(ITEMS)) {
        page = true;
        array(parser, limit, reading);
      } else {
        rest.set(name, parser.<JsonNode>readValueAsTree());
      }
    }
    if (!page) {
      result(line, rest, reading);
    }
  }

  private static void result(long line, JsonNode result, Reading reading) {
    Map<String, String> cells = new LinkedHashMap<>();
    Row row = new Row(reading, line, reading.nextRow(), cells);
    singles(result, cells);
    singles(result.path("metrics"), cells);
    cells.remove("metrics");
    JsonNode grade = result.path("quality").path("grade");
    if (grade.isString()) {
      cells.put("grade", grade.asString());
    }
    reading.add(row, new OwnFields(row).result(new OwnParts(row).of(result)));
  }

  private static void singles(JsonNode object, Map<String, String> cells) {
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (!value.isContainer() && !value.isNull()) {
                cells.put(field.getKey(), value.asString());
              }
            });
  }

  private static void fail(JsonParser parser, Reading reading, String detail) {
    reading.fail(
        new RowProblem(parser.currentTokenLocation().getLineNr(), null, "MALFORMED_JSON", detail));
  }
}
