package io.dynobench.charts;

import io.dynobench.results.QueryDescription;
import io.dynobench.results.ResultField;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of charts, which their signature does not tell. */
@Component
class ChartDescription implements OperationCustomizer {

  static final String CHART = "getChart";

  private final List<ChartKind> kinds;

  ChartDescription(Kinds kinds) {
    this.kinds = kinds.all();
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (CHART.equals(operation.getOperationId())) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getName().equals("kind"))
          .forEach(
              parameter ->
                  kinds.forEach(kind -> parameter.getSchema().addEnumItemObject(kind.id())));
      axes(new QueryDescription(operation).conditions());
    }
    return operation;
  }

  private void axes(QueryDescription description) {
    String otherwise = " By default as the kind has it.";
    description
        .choice("x", "The horizontal axis." + otherwise, fields(Axes::x))
        .choice("y", "The vertical axis." + otherwise, fields(Axes::y))
        .choice("size", "What the markers' size shows." + otherwise, orNone(fields(Axes::size)))
        .choice("color", "What colours the points." + otherwise, fields(Axes::color))
        .choice(
            "facet",
            "What makes a small chart of its own." + otherwise,
            orNone(fields(Axes::facet)))
        .choice("xScale", "By default as suits the field.", ids(List.of(Scale.values())))
        .choice("yScale", "By default as suits the field.", ids(List.of(Scale.values())))
        .choice(
            "colorScale",
            "Where colours stand for numbers; by default as suits the field.",
            ids(ChartParameters.COLOR_SCALES))
        .choice(
            "agg",
            "What becomes of several results of the same point." + otherwise,
            Arrays.stream(Aggregation.values()).map(Aggregation::id).toList())
        .choice(
            "predictions",
            "Whether predictions of the roofline are shown beside results. By default as the kind"
                + " has it, and true when the query names their origin or collection.",
            List.of("true", "false"))
        .choice(
            "normalised",
            "Whether y is divided by the largest of its network, as the column normalised, where the"
                + " kind knows that. By default false.",
            List.of("true", "false"))
        .choice(
            "facets",
            "Whether the values of every filter are counted, or those of the colour alone, which"
                + " is faster. By default true.",
            List.of("true", "false"));
  }

  /** What any kind takes: which of it each does, its refusals say. */
  private List<String> fields(Function<Axes, Axis> axis) {
    Set<Axis.Accepts> accepted =
        kinds.stream().map(kind -> axis.apply(kind.axes()).accepts()).collect(Collectors.toSet());
    return ResultField.all()
        .filter(field -> accepted.stream().anyMatch(each -> each.takes(field)))
        .map(ResultField::id)
        .toList();
  }

  private static List<String> orNone(List<String> fields) {
    return Stream.concat(fields.stream(), Stream.of(ChartParameters.NONE)).toList();
  }

  private static List<String> ids(List<Scale> scales) {
    return scales.stream().map(Scale::id).toList();
  }
}
