package io.dynobench.charts;

import io.dynobench.charts.prediction.Predictions;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers chart queries. */
@Service
public class Charts {

  private final Kinds kinds;
  private final Results results;
  private final Predictions predictions;
  private final Catalogue catalogue;

  Charts(Kinds kinds, Results results, Predictions predictions, Catalogue catalogue) {
    this.kinds = kinds;
    this.results = results;
    this.predictions = predictions;
    this.catalogue = catalogue;
  }

  /** The words of all kinds. */
  public List<String> kinds() {
    return kinds.all().stream().map(ChartKind::id).toList();
  }

  /** All kinds, for navigation. */
  public List<KindInfo> list() {
    return kinds.all().stream().map(KindInfo::of).toList();
  }

  /**
   * Refuses what {@link #answer} would refuse before it reads any result.
   *
   * @throws io.dynobench.problem.ProblemException as {@link #answer}, but for the number of points
   */
  public void check(String kind, Map<String, List<String>> parameters) {
    ChartParameters.read(kinds.find(kind), parameters, Mode.STRICT);
  }

  /**
   * The data of a chart; all of its numbers are of one moment.
   *
   * @param kind its word
   * @param parameters filters and ranges ({@link io.dynobench.results.QueryGrammar}), {@code x y
   *     size color facet xScale yScale colorScale agg predictions facets}
   * @throws io.dynobench.problem.ProblemException 404 for an unknown kind; 400 for what a strict
   *     mode refuses and for more points than can be drawn
   */
  @Transactional(readOnly = true)
  public ChartAnswer answer(String kind, Map<String, List<String>> parameters, Mode mode) {
    ChartRequest request = ChartParameters.read(kinds.find(kind), parameters, mode);
    var query = new ChartQuery(request, results, catalogue);
    query.run(results, predictions);
    List<Point> found = query.points();
    @Nullable NetworkShares shares =
        request.normalised() ? NetworkShares.of(found, request.y(), catalogue) : null;
    List<Point> points = shares == null ? found : shares.points();
    var data =
        new ChartData(
            request,
            shares == null ? points : shares.shares(),
            query.incomplete(),
            query.matching(),
            query.missing(),
            catalogue);
    Completion completion = request.kind().complete(data);
    Map<String, List<@Nullable Object>> columns = Columns.of(request, points);
    if (shares != null) {
      columns.put(NetworkShares.COLUMN, shares.column(request.y()));
    }
    columns.putAll(completion.columns());
    var notes = new ArrayList<>(CommonNotes.of(data));
    notes.addAll(completion.notes());
    return new ChartAnswer(
        request.kind().id(),
        request.kind().title(),
        AxisInfo.of(request.x(), request.xScale()),
        shares == null
            ? AxisInfo.of(request.y(), request.yScale())
            : AxisInfo.normalised(request.y(), request.yScale()),
        request.size() == null ? null : AxisInfo.of(request.size(), Scale.LINEAR),
        request.color().id(),
        AxisInfo.of(request.color(), request.colorScale()),
        request.facet() == null ? null : request.facet().id(),
        request.aggregation().id(),
        request.predictions(),
        columns,
        points.size(),
        query.matching(),
        query.missing(),
        new Facets(results, new Families(results, catalogue), predictions)
            .of(request, query.decided()),
        completion.tables(),
        notes);
  }
}
