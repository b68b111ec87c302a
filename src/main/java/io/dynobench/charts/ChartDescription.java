package io.dynobench.charts;

import io.dynobench.results.Dimension;
import io.dynobench.results.QueryDescription;
import io.dynobench.results.ResultField;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters of charts, which their signature does not tell. */
@Component
class ChartDescription implements OperationCustomizer {

  static final String CHART = "getChart";

  private final List<String> kinds;

  ChartDescription(Charts charts) {
    this.kinds = charts.kinds();
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (CHART.equals(operation.getOperationId())) {
      operation.getParameters().stream()
          .filter(parameter -> parameter.getName().equals("kind"))
          .forEach(parameter -> kinds.forEach(parameter.getSchema()::addEnumItemObject));
      axes(new QueryDescription(operation).conditions());
    }
    return operation;
  }

  private static void axes(QueryDescription description) {
    List<String> numbers =
        ResultField.all().filter(ResultField::numeric).map(ResultField::id).toList();
    List<String> sizes = Stream.concat(numbers.stream(), Stream.of(ChartParameters.NONE)).toList();
    List<String> dimensions = Arrays.stream(Dimension.values()).map(Dimension::id).toList();
    List<String> scales = Arrays.stream(Scale.values()).map(Scale::id).toList();
    String otherwise = " By default as the kind has it.";
    description
        .choice("x", "The horizontal axis." + otherwise, numbers)
        .choice("y", "The vertical axis." + otherwise, numbers)
        .choice("size", "What the markers' size shows." + otherwise, sizes)
        .choice("color", "What colours the points." + otherwise, dimensions)
        .choice("facet", "What makes a small chart of its own." + otherwise, dimensions)
        .choice("xScale", "By default as suits the field.", scales)
        .choice("yScale", "By default as suits the field.", scales)
        .choice(
            "agg",
            "What becomes of several results of the same point." + otherwise,
            Arrays.stream(Aggregation.values()).map(Aggregation::id).toList());
  }
}
