package io.dynobench.jobs;

import io.dynobench.bench.Workload;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in the fields of the submit form, as text. The page's script turns fields into a
 * request in the same way ({@code jobs/request.ts}); both leave all checking to the service.
 *
 * @param values by the names of the fields; what is not there is blank, or nothing is chosen
 */
record JobForm(Map<String, List<String>> values) {

  /** Nothing filled in, nothing chosen. */
  static final JobForm EMPTY = new JobForm(Map.of());

  JobForm {
    values = Map.copyOf(values);
  }

  /** What parameters say, and what they do not mention as it was before. */
  static JobForm of(MultiValueMap<String, String> said, JobForm before) {
    Map<String, List<String>> values = new LinkedHashMap<>(before.values);
    said.forEach((name, texts) -> values.put(name, List.copyOf(texts)));
    return new JobForm(values);
  }

  /** The fields that submit the same again. */
  static JobForm of(JobRequest request) {
    return new JobForm(FormText.of(request));
  }

  /** What stands in a field of one value, without what surrounds it; empty when nothing does. */
  public String text(String name) {
    return list(name).stream().findFirst().orElse("").strip();
  }

  /** What is chosen of a field of many. */
  public List<String> list(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether something stands in any of these fields. */
  public boolean says(String... names) {
    return Arrays.stream(names).anyMatch(name -> !text(name).isEmpty());
  }

  /** Whether the workload has a field; one that nobody knows is for the service to complain of. */
  public boolean has(String field) {
    return workload().map(workload -> WorkloadFields.has(workload, field)).orElse(true);
  }

  /**
   * The workloads that have a field, as {@code data-only} lists them for the page's script; null
   * when all have it.
   */
  public @Nullable String only(String field) {
    return WorkloadFields.only(field);
  }

  /** Whether the form is for one of these workloads. */
  public boolean isFor(String... workloads) {
    return workload().map(Workload::id).filter(Arrays.asList(workloads)::contains).isPresent();
  }

  /** The request as a program would send it; what is blank or not chosen is left out. */
  JsonNode json() {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    FormJson.FIELDS.forEach(
        (field, reading) -> {
          JsonNode value = has(field) ? reading.read(this, field) : null;
          if (value != null) {
            request.set(field, value);
          }
        });
    return request;
  }

  private Optional<Workload> workload() {
    String id = text("workload");
    return id.isEmpty()
        ? Optional.of(Workload.INFERENCE)
        : Stream.of(Workload.values()).filter(workload -> workload.id().equals(id)).findFirst();
  }
}
