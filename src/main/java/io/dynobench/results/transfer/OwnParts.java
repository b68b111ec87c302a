package io.dynobench.results.transfer;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the parts of a result that are JSON also in CSV. */
final class OwnParts {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_TAG = 1000;
  private static final int LONGEST_TAG_NAME = 200;

  private final Row row;

  OwnParts(Row row) {
    this.row = row;
  }

  OwnFields.Parts ofCells() {
    return new OwnFields.Parts(
        cell("missing", new TypeReference<TreeMap<Metric, String>>() {}, new TreeMap<>()),
        cell("confidence", new TypeReference<TreeMap<Metric, Interval>>() {}, new TreeMap<>()),
        cell("reasons", new TypeReference<List<String>>() {}, List.of()),
        cell("provenance", new TypeReference<TreeMap<String, String>>() {}, new TreeMap<>()),
        tags(cell("tags", new TypeReference<TreeMap<String, String>>() {}, new TreeMap<>())));
  }

  OwnFields.Parts of(JsonNode result) {
    return new OwnFields.Parts(
        node(result, "missing", new TypeReference<TreeMap<Metric, String>>() {}, new TreeMap<>()),
        node(
            result,
            "confidence",
            new TypeReference<TreeMap<Metric, Interval>>() {},
            new TreeMap<>()),
        node(result.path("quality"), "reasons", new TypeReference<List<String>>() {}, List.of()),
        node(
            result, "provenance", new TypeReference<TreeMap<String, String>>() {}, new TreeMap<>()),
        tags(
            node(
                result, "tags", new TypeReference<TreeMap<String, String>>() {}, new TreeMap<>())));
  }

  private <T> T cell(String column, TypeReference<T> type, T none) {
    @Nullable String cell = row.cells().get(column);
    try {
      @Nullable T value = cell == null ? null : JSON.readValue(cell, type);
      return value == null ? none : value;
    } catch (JacksonException e) {
      return refuse(column, none);
    }
  }

  private <T> T node(JsonNode parent, String name, TypeReference<T> type, T none) {
    JsonNode node = parent.path(name);
    try {
      @Nullable T value =
          node.isMissingNode() || node.isNull() ? null : JSON.treeToValue(node, type);
      return value == null ? none : value;
    } catch (JacksonException e) {
      return refuse(name, none);
    }
  }

  private <T> T refuse(String column, T none) {
    row.fail(column, "INVALID_VALUE", "what the export of this service writes is expected");
    return none;
  }

  private Map<String, String> tags(Map<String, String> given) {
    var tags = new TreeMap<String, String>();
    given.forEach(
        (name, value) -> {
          // Jackson reads null where the type has none.
          if (value == null || hasControl(name) || hasControl(value)) {
            row.fail(
                "tags", "INVALID_VALUE", "tags of texts without control characters are expected");
          } else if (name.length() > LONGEST_TAG_NAME || value.length() > LONGEST_TAG) {
            row.fail(
                "tags", "TOO_LONG", "the tag '%s' is too long".formatted(Ranges.shorten(name)));
          } else {
            tags.put(name, value);
          }
        });
    return tags;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
