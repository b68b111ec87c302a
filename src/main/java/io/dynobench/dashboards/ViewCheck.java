package io.dynobench.dashboards;

import io.dynobench.charts.Charts;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what is wrong with the chart of a view; asks no data. */
@Component
class ViewCheck {

  /** What only the page does with the data, so that the charts do not know it. */
  private static final Set<String> OF_THE_PAGE = Set.of("hide", "only", "zoom");

  private final Charts charts;

  ViewCheck(Charts charts) {
    this.charts = charts;
  }

  /**
   * @param at the path of the view in the request, with its dot
   * @return nothing when a chart can be made of it
   */
  List<FieldProblem> problems(String at, String kind, String query) {
    if (!charts.kinds().contains(kind)) {
      String known = String.join(", ", charts.kinds());
      String detail = "There is no such kind of chart; expected one of %s.".formatted(known);
      return List.of(new FieldProblem(at + "kind", "UNKNOWN_CHART", detail));
    }
    try {
      Map<String, List<String>> parameters = QueryText.parameters(query);
      parameters.keySet().removeAll(OF_THE_PAGE);
      charts.check(kind, parameters);
      return List.of();
    } catch (IllegalArgumentException e) {
      String detail =
          "Expected the query of a chart page's address, such as model=resnet18&agg=all.";
      return List.of(new FieldProblem(at + "query", "MALFORMED_QUERY", detail));
    } catch (ProblemException refusal) {
      return refusal.errors().isEmpty()
          ? List.of(
              new FieldProblem(at + "query", refusal.code(), String.valueOf(refusal.getMessage())))
          : refusal.errors().stream()
              .map(each -> new FieldProblem(at + "query", each.code(), each.detail()))
              .toList();
    }
  }
}
