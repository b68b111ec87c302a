package io.dynobench.results;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Describes the parameters of {@link QueryGrammar} in the words of OpenAPI. */
public final class QueryDescription {

  private final Operation operation;

  public QueryDescription(Operation operation) {
    this.operation = operation;
  }

  /** Filters, tags and ranges. */
  public QueryDescription conditions() {
    for (Dimension dimension : Dimension.values()) {
      filter(dimension);
    }
    filter(Derived.PLATFORM);
    tags();
    ResultField.all()
        .filter(ResultField::numeric)
        .forEach(
            field -> {
              bound("min", field, "at least");
              bound("max", field, "at most");
            });
    return this;
  }

  /** A parameter that takes one of these words. */
  public QueryDescription choice(String name, String description, List<String> words) {
    Schema<Object> schema = type("string");
    words.forEach(schema::addEnumItemObject);
    return add(name, description, schema);
  }

  /** A whole number within these bounds. */
  QueryDescription number(String name, String description, int least, int most) {
    Schema<Object> schema = type("integer");
    schema.setMinimum(BigDecimal.valueOf(least));
    schema.setMaximum(BigDecimal.valueOf(most));
    return add(name, description, schema);
  }

  QueryDescription words(String name, String description) {
    Schema<Object> list = type("array");
    list.setItems(type("string"));
    return add(name, description, list);
  }

  private void filter(ResultField dimension) {
    Schema<Object> list = type("array");
    list.setItems(type(dimension.numeric() ? "number" : "string"));
    String names = dimension == Dimension.DEVICE ? ", ids or names" : "";
    Parameter parameter =
        new QueryParameter()
            .name(dimension.id())
            .description(
                "Only these: %s%s. A comma list, and repeatable; \\, is a comma within a value."
                    .formatted(dimension.label().toLowerCase(Locale.ROOT), names))
            .style(Parameter.StyleEnum.FORM)
            .explode(false)
            .schema(list);
    operation.addParametersItem(parameter);
  }

  /** As an object whose keys become parameters, since the names of tags are anybody's choice. */
  private void tags() {
    Schema<Object> names = type("object");
    names.setAdditionalProperties(type("string"));
    Parameter parameter =
        new QueryParameter()
            .name("tag.<name>")
            .description("Only results with this tag, for example tag.purpose=smoke.")
            .style(Parameter.StyleEnum.FORM)
            .explode(true)
            .schema(names);
    operation.addParametersItem(parameter);
  }

  private void bound(String side, ResultField field, String words) {
    String unit = field.unit().isEmpty() ? "" : " (%s)".formatted(field.unit());
    add(
        QueryWords.bound(side, field),
        "%s%s of %s this; results without it are left out.".formatted(field.label(), unit, words),
        type("number"));
  }

  private QueryDescription add(String name, String description, Schema<?> schema) {
    operation.addParametersItem(
        new QueryParameter().name(name).description(description).schema(schema));
    return this;
  }

  private static Schema<Object> type(String type) {
    return new Schema<>().types(Set.of(type));
  }
}
