package io.dynobench.charts;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.QueryGrammar;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of one chart; what cannot be read is refused or takes its default. */
final class ChartParameters {

  private static final Set<String> OWN =
      Set.of("x", "y", "size", "color", "facet", "xScale", "yScale", "agg");
  static final String NONE = "none";

  private final Map<String, List<String>> parameters;
  private final Mode mode;
  private final List<FieldProblem> problems = new ArrayList<>();

  private ChartParameters(Map<String, List<String>> parameters, Mode mode) {
    this.parameters = parameters;
    this.mode = mode;
  }

  /**
   * @throws ProblemException naming every parameter that cannot be read, if the mode is strict
   */
  static ChartRequest read(ChartKind kind, Map<String, List<String>> parameters, Mode mode) {
    return new ChartParameters(parameters, mode).read(kind);
  }

  private ChartRequest read(ChartKind kind) {
    ChartKind.Axes axes = kind.axes();
    ResultField x = axis("x", axes.x());
    ResultField y = axis("y", axes.y());
    @Nullable ResultField size =
        first("size").filter(NONE::equals).isPresent() ? null : size(axes.size());
    Dimension color = dimension("color").orElse(axes.color());
    @Nullable Dimension facet = dimension("facet").orElse(axes.facet());
    Scale xScale = scale("xScale", x.equals(axes.x()) ? axes.xScale() : Scale.natural(x));
    Scale yScale = scale("yScale", y.equals(axes.y()) ? axes.yScale() : Scale.natural(y));
    Aggregation aggregation =
        choice("agg", Aggregation.values(), Aggregation::id).orElse(kind.aggregation());
    if (mode == Mode.STRICT && !problems.isEmpty()) {
      FieldProblem worst = problems.get(0);
      throw new ProblemException(HttpStatus.BAD_REQUEST, worst.code(), worst.detail(), problems);
    }
    return new ChartRequest(
        kind, query(kind), x, xScale, y, yScale, size, color, facet, aggregation);
  }

  private ResultQuery query(ChartKind kind) {
    ResultQuery query = QueryGrammar.query(parameters, OWN, mode);
    return query.filters(Dimension.WORKLOAD)
        ? query
        : query.and(OneOf.of(Dimension.WORKLOAD, kind.workload().id()));
  }

  private ResultField axis(String name, ResultField otherwise) {
    return number(name).orElse(otherwise);
  }

  private @Nullable ResultField size(@Nullable ResultField otherwise) {
    Optional<ResultField> size = number("size");
    return size.isPresent() ? size.get() : otherwise;
  }

  private Optional<ResultField> number(String name) {
    ResultField[] numbers =
        ResultField.all().filter(ResultField::numeric).toArray(ResultField[]::new);
    return choice(name, numbers, ResultField::id);
  }

  private Optional<Dimension> dimension(String name) {
    return choice(name, Dimension.values(), Dimension::id);
  }

  private Scale scale(String name, Scale otherwise) {
    return choice(name, Scale.values(), Scale::id).orElse(otherwise);
  }

  private <T> Optional<T> choice(String name, T[] accepted, Function<T, String> id) {
    Optional<String> wanted = first(name);
    Optional<T> found =
        wanted.flatMap(
            word ->
                Arrays.stream(accepted).filter(each -> id.apply(each).equals(word)).findFirst());
    if (wanted.isPresent() && found.isEmpty()) {
      problems.add(
          new FieldProblem(
              name,
              "INVALID_PARAMETER",
              "'%s': expected one of %s."
                  .formatted(
                      name, Arrays.stream(accepted).map(id).collect(Collectors.joining(", ")))));
    }
    return found;
  }

  private Optional<String> first(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(word -> !word.isEmpty())
        .findFirst();
  }
}
