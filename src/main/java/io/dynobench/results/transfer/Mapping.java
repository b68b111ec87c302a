package io.dynobench.results.transfer;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column of a CSV file gives which field, in which unit. As JSON {@code {"img/s":
 * "throughput", "t": {"field": "latencyMeanMs", "unit": "s"}, "note": null}}; a column that is null
 * or absent goes into the provenance only.
 */
record Mapping(Map<String, Column> columns) {

  static final String PARAMETER = "mapping";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  Mapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** A column's target and the unit of its values. */
  record Column(Target target, Unit unit) {}

  /**
   * @return null for null and blank: the columns are guessed then
   * @throws ProblemException naming every column whose mapping cannot be
   */
  static @Nullable Mapping parse(@Nullable String json) {
    if (json == null || json.isBlank()) {
      return null;
    }
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JacksonException e) {
      throw invalid("the mapping is not JSON");
    }
    if (!root.isObject()) {
      throw invalid("expected an object of columns: {\"column\": \"field\"}");
    }
    var refusals = new ArrayList<FieldProblem>();
    var columns = new LinkedHashMap<String, Column>();
    var taken = new HashMap<String, String>();
    root.properties()
        .forEach(
            entry ->
                column(entry.getKey(), entry.getValue(), refusals)
                    .ifPresent(
                        column -> {
                          @Nullable String other = taken.put(column.target().id(), entry.getKey());
                          if (other != null) {
                            refusals.add(
                                problem(
                                    entry.getKey(),
                                    "%s is given by the column '%s' already"
                                        .formatted(column.target().id(), other)));
                          }
                          columns.put(entry.getKey(), column);
                        }));
    raise(refusals);
    return new Mapping(columns);
  }

  private static Optional<Column> column(String name, JsonNode node, List<FieldProblem> refusals) {
    JsonNode field = node.isObject() ? node.path("field") : node;
    if (field.isNull() || field.isMissingNode() || field.asString("").isEmpty()) {
      return Optional.empty();
    }
    Optional<Target> target = Target.find(field.asString(""));
    if (target.isEmpty()) {
      refusals.add(
          problem(
              name,
              "there is no field '%s'; accepted: %s"
                  .formatted(Ranges.shorten(field.asString("")), Target.accepted())));
      return Optional.empty();
    }
    return unit(name, node.path("unit").asString(""), target.get(), refusals)
        .map(unit -> new Column(target.get(), unit));
  }

  private static Optional<Unit> unit(
      String column, String wanted, Target target, List<FieldProblem> refusals) {
    if (wanted.isEmpty()) {
      return Optional.of(target.units().get(0));
    }
    Optional<Unit> unit = target.unit(wanted);
    if (unit.isEmpty()) {
      refusals.add(
          problem(
              column,
              "%s cannot be read in '%s'; accepted: %s"
                  .formatted(
                      target.id(),
                      Ranges.shorten(wanted),
                      String.join(", ", target.units().stream().map(Unit::name).toList()))));
    }
    return unit;
  }

  private static FieldProblem problem(String column, String detail) {
    return new FieldProblem(
        "%s['%s']".formatted(PARAMETER, Ranges.shorten(column)),
        "INVALID_MAPPING",
        "Column '%s': %s.".formatted(Ranges.shorten(column), detail));
  }

  private static ProblemException invalid(String detail) {
    return ProblemException.invalid(
        PARAMETER, "INVALID_MAPPING", "%s: %s.".formatted(PARAMETER, detail));
  }

  private static void raise(List<FieldProblem> refusals) {
    if (!refusals.isEmpty()) {
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, "INVALID_MAPPING", refusals.get(0).detail(), refusals);
    }
  }
}
