package io.dynobench.jobs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How what stands in the fields of the submit form becomes the JSON of a request. */
final class FormJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** All fields of a request, in its order. */
  static final Map<String, Reading> FIELDS = fields();

  private FormJson() {}

  /** Null for what is blank or not chosen, and takes the service's default. */
  interface Reading {
    @Nullable JsonNode read(JobForm form, String field);
  }

  private static Map<String, Reading> fields() {
    Map<String, Reading> fields = new LinkedHashMap<>();
    fields.put("name", FormJson::word);
    fields.put("workload", FormJson::word);
    fields.put("models", FormJson::chosen);
    fields.put("devices", FormJson::chosen);
    fields.put("engines", FormJson::chosen);
    fields.put("precisions", FormJson::chosen);
    fields.put("batchSizes", FormJson::batchSizes);
    fields.put("streams", FormJson::numbers);
    fields.put("threads", FormJson::numbers);
    fields.put("arrivalRate", FormJson::decimals);
    fields.put("forks", FormJson::number);
    fields.put("profile", FormJson::word);
    fields.put("tags", FormJson::tags);
    fields.put("priority", FormJson::number);
    fields.put("seed", FormJson::number);
    fields.put("dataset", FormJson::word);
    fields.put("epochs", FormJson::number);
    fields.put("optimizer", FormJson::word);
    fields.put("timeCapSeconds", FormJson::number);
    fields.put("preprocessing", FormJson::preprocessing);
    fields.put("memoryLimitMib", FormJson::number);
    fields.put("maxBatchSize", FormJson::number);
    return fields;
  }

  private static @Nullable JsonNode word(JobForm form, String field) {
    String text = form.text(field);
    return text.isEmpty() ? null : JSON.stringNode(text);
  }

  private static @Nullable JsonNode number(JobForm form, String field) {
    String text = form.text(field);
    return text.isEmpty() ? null : numberOrText(text);
  }

  private static @Nullable JsonNode chosen(JobForm form, String field) {
    return array(form.list(field), JSON::stringNode);
  }

  private static @Nullable JsonNode numbers(JobForm form, String field) {
    return array(words(form, field), FormJson::numberOrText);
  }

  private static @Nullable JsonNode decimals(JobForm form, String field) {
    return array(words(form, field), FormJson::decimalOrText);
  }

  private static @Nullable JsonNode batchSizes(JobForm form, String field) {
    List<String> words = words(form, field);
    return words.size() == 1 && words.get(0).contains(":")
        ? JSON.stringNode(words.get(0))
        : array(words, FormJson::numberOrText);
  }

  private static @Nullable JsonNode tags(JobForm form, String field) {
    ObjectNode tags = JSON.objectNode();
    for (String tag : form.text(field).split(",")) {
      if (!tag.isBlank()) {
        String[] parts = tag.split("=", 2);
        tags.put(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
      }
    }
    return tags.isEmpty() ? null : tags;
  }

  private static @Nullable JsonNode preprocessing(JobForm form, String field) {
    ObjectNode steps = JSON.objectNode();
    Map<String, Reading> readings = new LinkedHashMap<>();
    readings.put("resize", FormJson::number);
    readings.put("crop", FormJson::number);
    readings.put("mean", FormJson::decimals);
    readings.put("std", FormJson::decimals);
    readings.put("layout", FormJson::word);
    readings.forEach(
        (step, reading) -> {
          JsonNode value = reading.read(form, field + "." + step);
          if (value != null) {
            steps.set(step, value);
          }
        });
    return steps.isEmpty() ? null : steps;
  }

  private static @Nullable JsonNode array(List<String> words, Function<String, JsonNode> value) {
    if (words.isEmpty()) {
      return null;
    }
    ArrayNode array = JSON.arrayNode();
    words.forEach(word -> array.add(value.apply(word)));
    return array;
  }

  /** What is no number goes to the service as it is, which says what it expects instead. */
  private static JsonNode numberOrText(String word) {
    return word.matches("-?\\d{1,15}")
        ? JSON.numberNode(Long.parseLong(word))
        : JSON.stringNode(word);
  }

  private static JsonNode decimalOrText(String word) {
    return word.matches("-?\\d{1,15}\\.\\d{1,15}")
        ? JSON.numberNode(Double.parseDouble(word))
        : numberOrText(word);
  }

  private static List<String> words(JobForm form, String field) {
    return Arrays.stream(form.text(field).split("[,;\\s]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
