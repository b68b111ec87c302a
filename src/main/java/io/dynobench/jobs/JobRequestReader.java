package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of a request and complains about everything that has the wrong type or name. Data
 * binding would stop at the first, and take "1" or 1.5 for a number.
 */
final class JobRequestReader {

  private static final List<String> FIELDS =
      List.of(
          "name",
          "workload",
          "models",
          "devices",
          "engines",
          "precisions",
          "batchSizes",
          "streams",
          "threads",
          "arrivalRate",
          "forks",
          "profile",
          "tags",
          "priority",
          "seed",
          "dataset",
          "epochs",
          "optimizer",
          "timeCapSeconds",
          "preprocessing",
          "memoryLimitMib",
          "maxBatchSize");

  /** A longer list can only be a mistake, and would make a request slow to refuse. */
  private static final int LONGEST_LIST = 1000;

  private final JsonNode root;
  private final Complaints complaints = new Complaints();

  private JobRequestReader(JsonNode root) {
    this.root = root;
  }

  /**
   * @throws io.dynobench.problem.ProblemException 400 that names every wrong field
   */
  static JobRequest read(JsonNode body) {
    return new JobRequestReader(body).request();
  }

  private JobRequest request() {
    if (!root.isObject()) {
      complaints.add("", "INVALID_TYPE", "a job is a JSON object");
      complaints.throwIfAny();
    }
    for (String field : root.propertyNames()) {
      if (!FIELDS.contains(field)) {
        complaints.add(
            Texts.shortened(field),
            "UNKNOWN_FIELD",
            "a job has no such field; it has " + String.join(", ", FIELDS));
      }
    }
    List<String> models = list("models", this::text);
    String workload = field("workload", this::text);
    boolean needsModels = !Workload.CEILINGS.id().equals(workload);
    if (models == null && needsModels && !complaints.about("models")) {
      complaints.add("models", "REQUIRED", "name at least one model");
    }
    JobRequest request =
        new JobRequest(
            field("name", this::text),
            workload,
            models,
            list("devices", this::text),
            list("engines", this::text),
            list("precisions", this::text),
            batchSizes(),
            list("streams", this::integer),
            oneOrMore("threads", this::integer),
            oneOrMore("arrivalRate", this::decimal),
            field("forks", this::integer),
            field("profile", this::text),
            tags(),
            field("priority", this::integer),
            field("seed", this::whole),
            settings());
    complaints.throwIfAny();
    return request;
  }

  private WorkloadRequest settings() {
    return new WorkloadRequest(
        field("dataset", this::text),
        field("epochs", this::integer),
        field("optimizer", this::text),
        field("timeCapSeconds", this::integer),
        field("preprocessing", new PreprocessingField(complaints)::read),
        field("memoryLimitMib", this::integer),
        field("maxBatchSize", this::integer));
  }

  private @Nullable BatchSizes batchSizes() {
    JsonNode node = root.get("batchSizes");
    if (node != null && node.isString()) {
      return new BatchSizes(List.of(node.stringValue()));
    }
    List<String> entries = list("batchSizes", this::batchSize);
    return entries == null ? null : new BatchSizes(entries);
  }

  /** Nearly everybody wants one number of these, so one needs no brackets. */
  private <T> @Nullable List<T> oneOrMore(String name, Reading<T> reading) {
    JsonNode node = root.get(name);
    if (node != null && node.isNumber()) {
      T only = reading.read(name, node);
      return only == null ? null : List.of(only);
    }
    return list(name, reading, "a number or a list");
  }

  private @Nullable SortedMap<String, String> tags() {
    JsonNode node = root.get("tags");
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isObject()) {
      complaints.add("tags", "INVALID_TYPE", "expected an object of strings");
      return null;
    }
    SortedMap<String, String> tags = new TreeMap<>();
    node.properties()
        .forEach(
            tag -> {
              String value = text("tags." + Texts.shortened(tag.getKey()), tag.getValue());
              tags.put(tag.getKey(), value == null ? "" : value);
            });
    return tags;
  }

  private <T> @Nullable T field(String name, Reading<T> reading) {
    JsonNode node = root.get(name);
    return node == null || node.isNull() ? null : reading.read(name, node);
  }

  private <T> @Nullable List<T> list(String name, Reading<T> reading) {
    return list(name, reading, "a list");
  }

  private <T> @Nullable List<T> list(String name, Reading<T> reading, String expected) {
    JsonNode node = root.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isArray()) {
      complaints.add(name, "INVALID_TYPE", "expected " + expected);
      return null;
    }
    if (node.isEmpty() || node.size() > LONGEST_LIST) {
      complaints.add(
          name,
          node.isEmpty() ? "EMPTY_LIST" : "LIST_TOO_LONG",
          "expected 1 to %d entries; leave the field out for its default".formatted(LONGEST_LIST));
      return null;
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      T value = reading.read("%s[%d]".formatted(name, i), node.get(i));
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private @Nullable String text(String field, JsonNode node) {
    return checked(field, node, node.isString(), "a string", JsonNode::stringValue);
  }

  private @Nullable Integer integer(String field, JsonNode node) {
    boolean fits = node.isIntegralNumber() && node.canConvertToInt();
    return checked(field, node, fits, "a whole number of at most 32 bits", JsonNode::intValue);
  }

  private @Nullable Double decimal(String field, JsonNode node) {
    return checked(field, node, node.isNumber(), "a number", JsonNode::doubleValue);
  }

  private @Nullable Long whole(String field, JsonNode node) {
    boolean fits = node.isIntegralNumber() && node.canConvertToLong();
    return checked(field, node, fits, "a whole number of at most 64 bits", JsonNode::longValue);
  }

  private @Nullable String batchSize(String field, JsonNode node) {
    boolean fits = node.isIntegralNumber() || node.isString();
    return checked(
        field, node, fits, "a whole number or a sweep such as \"1:64\"", JsonNode::asString);
  }

  private <T> @Nullable T checked(
      String field, JsonNode node, boolean fits, String expected, Function<JsonNode, T> value) {
    if (!fits) {
      complaints.add(
          field,
          "INVALID_TYPE",
          "expected %s, not %s".formatted(expected, Texts.shortened(node.toString())));
      return null;
    }
    return value.apply(node);
  }

  /** Reads one value, or complains and gives null. */
  private interface Reading<T> {
    @Nullable T read(String field, JsonNode node);
  }
}
