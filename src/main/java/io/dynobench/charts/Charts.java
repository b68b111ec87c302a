package io.dynobench.charts;

import io.dynobench.charts.ChartAnswer.FacetValue;
import io.dynobench.problem.ProblemException;
import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers chart queries. */
@Service
public class Charts {

  private static final List<Dimension> FACETS =
      List.of(
          Dimension.MODEL,
          Dimension.FAMILY,
          Dimension.DEVICE_NAME,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.WORKLOAD,
          Dimension.BATCH_SIZE,
          Dimension.GRADE,
          Dimension.COLLECTION,
          Dimension.ORIGIN);

  private final List<ChartKind> kinds;
  private final Results results;

  Charts(List<ChartKind> kinds, Results results) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(ChartKind::id)).toList();
    this.results = results;
  }

  /** The words of all kinds. */
  public List<String> kinds() {
    return kinds.stream().map(ChartKind::id).toList();
  }

  /**
   * The data of a chart; all of its numbers are of one moment.
   *
   * @param kind its word
   * @param parameters filters and ranges ({@link io.dynobench.results.QueryGrammar}), {@code x y
   *     size color facet xScale yScale agg}
   * @throws ProblemException 404 for an unknown kind; 400 for what a strict mode refuses and for
   *     more points than can be drawn
   */
  @Transactional(readOnly = true)
  public ChartAnswer answer(String kind, Map<String, List<String>> parameters, Mode mode) {
    ChartRequest request = ChartParameters.read(find(kind), parameters, mode);
    var query = new ChartQuery(request, results);
    List<Point> points = query.run();
    return new ChartAnswer(
        request.kind().id(),
        AxisInfo.of(request.x(), request.xScale()),
        AxisInfo.of(request.y(), request.yScale()),
        size(request),
        request.color().id(),
        request.facet() == null ? null : request.facet().id(),
        request.aggregation().id(),
        Columns.of(request, points),
        points.size(),
        query.matching(),
        query.missing(),
        facets(query.stored()));
  }

  /**
   * Refuses what a strict {@link #answer} would refuse of the parameters, without reading results.
   *
   * @throws ProblemException 404 for an unknown kind; 400 naming every parameter that is wrong
   */
  public void check(String kind, Map<String, List<String>> parameters) {
    ChartParameters.read(find(kind), parameters, Mode.STRICT);
  }

  private ChartKind find(String id) {
    return kinds.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "UNKNOWN_CHART",
                    "There is no such kind of chart; expected one of %s."
                        .formatted(String.join(", ", kinds()))));
  }

  private static @Nullable AxisInfo size(ChartRequest request) {
    return request.size() == null ? null : AxisInfo.of(request.size(), Scale.LINEAR);
  }

  private Map<String, List<FacetValue>> facets(ResultQuery query) {
    var facets = new LinkedHashMap<String, List<FacetValue>>();
    Map<Dimension, List<FacetCount>> counts = results.facets(query, FACETS);
    for (Dimension dimension : FACETS) {
      facets.put(
          dimension.id(),
          counts.getOrDefault(dimension, List.of()).stream()
              .map(each -> new FacetValue(String.valueOf(each.value()), each.count()))
              .toList());
    }
    return facets;
  }
}
