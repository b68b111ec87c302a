package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of the submit form, as text. The page's script turns fields into a
 * request in the same way ({@code jobs/request.ts}); both leave all checking to the service.
 */
record JobForm(
    String name,
    String workload,
    List<String> models,
    List<String> devices,
    List<String> engines,
    List<String> precisions,
    String batchSizes,
    String streams,
    String threads,
    String arrivalRate,
    String forks,
    String profile,
    String tags,
    String priority,
    String seed) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Nothing filled in, nothing chosen. */
  static final JobForm EMPTY =
      new JobForm(
          "", "", List.of(), List.of(), List.of(), List.of(), "", "", "", "", "", "", "", "", "");

  /** What parameters say, and what they do not mention as it was before. */
  static JobForm of(MultiValueMap<String, String> said, JobForm before) {
    return new JobForm(
        text(said, "name", before.name),
        text(said, "workload", before.workload),
        list(said, "models", before.models),
        list(said, "devices", before.devices),
        list(said, "engines", before.engines),
        list(said, "precisions", before.precisions),
        text(said, "batchSizes", before.batchSizes),
        text(said, "streams", before.streams),
        text(said, "threads", before.threads),
        text(said, "arrivalRate", before.arrivalRate),
        text(said, "forks", before.forks),
        text(said, "profile", before.profile),
        text(said, "tags", before.tags),
        text(said, "priority", before.priority),
        text(said, "seed", before.seed));
  }

  /** The fields that submit the same again. */
  static JobForm of(JobRequest request) {
    BatchSizes sizes = request.batchSizes();
    return new JobForm(
        Objects.requireNonNullElse(request.name(), ""),
        Objects.requireNonNullElse(request.workload(), ""),
        orNone(request.models()),
        orNone(request.devices()),
        orNone(request.engines()),
        orNone(request.precisions()),
        sizes == null ? "" : String.join(", ", sizes.entries()),
        joined(request.streams()),
        joined(request.threads()),
        joined(request.arrivalRate()),
        request.forks() == null ? "" : "" + request.forks(),
        Objects.requireNonNullElse(request.profile(), ""),
        tags(request.tags()),
        request.priority() == null || request.priority() == 0 ? "" : "" + request.priority(),
        request.seed() == null ? "" : "" + request.seed());
  }

  /** The request as a program would send it; what is blank or not chosen is left out. */
  JsonNode json() {
    ObjectNode request = JSON.objectNode();
    put(request, "name", name.isBlank() ? null : JSON.stringNode(name.strip()));
    put(request, "workload", workload.isBlank() ? null : JSON.stringNode(workload));
    if (!ceilings()) {
      put(request, "models", array(models, JSON::stringNode));
    }
    put(request, "devices", array(devices, JSON::stringNode));
    put(request, "engines", array(engines, JSON::stringNode));
    put(request, "precisions", array(precisions, JSON::stringNode));
    if (!ceilings()) {
      put(request, "batchSizes", batchSizesJson());
      put(request, "streams", array(words(streams), JobForm::numberOrText));
      put(request, "threads", array(words(threads), JobForm::numberOrText));
      put(request, "arrivalRate", array(words(arrivalRate), JobForm::decimalOrText));
      put(request, "forks", forks.isBlank() ? null : numberOrText(forks.strip()));
    }
    put(request, "profile", profile.isBlank() ? null : JSON.stringNode(profile));
    put(request, "tags", tagsJson());
    put(request, "priority", priority.isBlank() ? null : numberOrText(priority.strip()));
    put(request, "seed", seed.isBlank() ? null : numberOrText(seed.strip()));
    return request;
  }

  /** Whether the form is for ceilings, which do not have every field. */
  public boolean ceilings() {
    return workload.equals(Workload.CEILINGS.id());
  }

  private @Nullable JsonNode batchSizesJson() {
    List<String> words = words(batchSizes);
    return words.size() == 1 && words.get(0).contains(":")
        ? JSON.stringNode(words.get(0))
        : array(words, JobForm::numberOrText);
  }

  private @Nullable JsonNode tagsJson() {
    ObjectNode object = JSON.objectNode();
    for (String tag : tags.split(",")) {
      if (!tag.isBlank()) {
        String[] parts = tag.split("=", 2);
        object.put(parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
      }
    }
    return object.isEmpty() ? null : object;
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

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static void put(ObjectNode object, String field, @Nullable JsonNode value) {
    if (value != null) {
      object.set(field, value);
    }
  }

  private static String text(MultiValueMap<String, String> said, String field, String before) {
    return Objects.requireNonNullElse(said.getFirst(field), before);
  }

  private static List<String> list(
      MultiValueMap<String, String> said, String field, List<String> before) {
    List<String> values = said.get(field);
    return values == null ? before : List.copyOf(values);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }

  private static String joined(@Nullable List<? extends Number> numbers) {
    List<String> words = new ArrayList<>();
    if (numbers != null) {
      numbers.forEach(number -> words.add(plain(number)));
    }
    return String.join(", ", words);
  }

  /** 100 and not 100.0 or 1.0E7. */
  private static String plain(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  private static String tags(@Nullable Map<String, String> tags) {
    return tags == null
        ? ""
        : tags.entrySet().stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining(", "));
  }
}
