package io.dynobench.charts;

import io.dynobench.bench.Origin;
import io.dynobench.bench.Workload;
import io.dynobench.charts.prediction.Predictions;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.QueryGrammar;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads the parameters of one chart; what cannot be read is refused or takes its default. */
final class ChartParameters {

  static final String NONE = "none";
  static final List<Scale> COLOR_SCALES = List.of(Scale.LINEAR, Scale.LOG);

  private static final Set<String> OWN =
      Set.of(
          "x",
          "y",
          "size",
          "color",
          "facet",
          "xScale",
          "yScale",
          "colorScale",
          "agg",
          "predictions");

  private final ChartKind kind;
  private final Map<String, List<String>> parameters;
  private final Mode mode;
  private final List<FieldProblem> problems = new ArrayList<>();

  private ChartParameters(ChartKind kind, Map<String, List<String>> parameters, Mode mode) {
    this.kind = kind;
    this.parameters = parameters;
    this.mode = mode;
  }

  /**
   * @throws ProblemException naming every parameter that cannot be read, if the mode is strict
   */
  static ChartRequest read(ChartKind kind, Map<String, List<String>> parameters, Mode mode) {
    return new ChartParameters(kind, parameters, mode).read();
  }

  private ChartRequest read() {
    Axes axes = kind.axes();
    ResultField x = required("x", axes.x());
    ResultField y = required("y", axes.y());
    ResultField color = required("color", axes.color());
    ResultQuery query = QueryGrammar.query(parameters, OWN, mode);
    var request =
        new ChartRequest(
            kind,
            ofWorkloads(query, x, y),
            x,
            scale("xScale", x, axes.x()),
            y,
            scale("yScale", y, axes.y()),
            optional("size", axes.size()),
            color,
            scale("colorScale", color, axes.color()),
            optional("facet", axes.facet()),
            choice("agg", List.of(Aggregation.values()), Aggregation::id)
                .orElse(kind.aggregation()),
            choice("predictions", List.of(true, false), String::valueOf)
                .orElseGet(() -> kind.predictions() || asksForPredictions(query)));
    if (mode == Mode.STRICT && !problems.isEmpty()) {
      FieldProblem worst = problems.get(0);
      throw new ProblemException(HttpStatus.BAD_REQUEST, worst.code(), worst.detail(), problems);
    }
    return request;
  }

  /** A run that took an accuracy took the throughput, too: a chart of both needs no other run. */
  private ResultQuery ofWorkloads(ResultQuery query, ResultField x, ResultField y) {
    var shown = new LinkedHashSet<>(kind.workloads());
    if (shown.contains(Workload.INFERENCE)
        && (AccuracyJoin.isAccuracy(x) || AccuracyJoin.isAccuracy(y))) {
      shown.add(Workload.ACCURACY);
    }
    String[] workloads = shown.stream().map(Workload::id).toArray(String[]::new);
    return query.filters(Dimension.WORKLOAD)
        ? query
        : query.and(OneOf.of(Dimension.WORKLOAD, workloads));
  }

  /** Who names predictions by their origin or collection wants to see them. */
  private static boolean asksForPredictions(ResultQuery query) {
    return query.conditions().stream()
        .filter(OneOf.class::isInstance)
        .flatMap(condition -> ((OneOf) condition).values().stream())
        .anyMatch(value -> value == Origin.PREDICTED || Predictions.COLLECTIONS.contains(value));
  }

  private ResultField required(String name, Axis axis) {
    ResultField otherwise = Objects.requireNonNull(axis.field(), name);
    return choice(name, axis.accepts().fields().toList(), ResultField::id).orElse(otherwise);
  }

  private @Nullable ResultField optional(String name, Axis axis) {
    if (first(name).filter(NONE::equals).isPresent()) {
      return null;
    }
    Optional<ResultField> found =
        choice(name, axis.accepts().fields().toList(), ResultField::id, NONE);
    return found.isPresent() ? found.get() : axis.field();
  }

  private Scale scale(String name, ResultField field, Axis axis) {
    List<Scale> possible = Scale.possible(field, axis.accepts());
    Scale otherwise =
        field.equals(axis.field()) ? axis.scale() : Scale.natural(field, axis.accepts());
    return choice(name, possible, Scale::id).orElse(otherwise);
  }

  private <T> Optional<T> choice(
      String name, List<T> accepted, Function<T, String> id, String... more) {
    Optional<String> wanted = first(name);
    Optional<T> found =
        wanted.flatMap(
            word -> accepted.stream().filter(each -> id.apply(each).equals(word)).findFirst());
    if (wanted.isPresent() && found.isEmpty()) {
      List<String> words = new ArrayList<>(accepted.stream().map(id).toList());
      words.addAll(List.of(more));
      problems.add(
          new FieldProblem(
              name,
              "INVALID_PARAMETER",
              "'%s': expected one of %s.".formatted(name, String.join(", ", words))));
    }
    return found;
  }

  private Optional<String> first(String name) {
    return parameters.getOrDefault(name, List.of()).stream()
        .filter(word -> !word.isEmpty())
        .findFirst();
  }
}
