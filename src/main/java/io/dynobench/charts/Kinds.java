package io.dynobench.charts;

import io.dynobench.problem.ProblemException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The kinds of charts that there are. */
@Component
class Kinds {

  private final List<ChartKind> kinds;

  Kinds(List<ChartKind> kinds) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(ChartKind::id)).toList();
  }

  /** By id. */
  List<ChartKind> all() {
    return kinds;
  }

  /**
   * @throws ProblemException 404 when there is none of this id, naming those that there are
   */
  ChartKind find(String id) {
    return kinds.stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    "UNKNOWN_CHART",
                    "There is no such kind of chart; expected one of %s."
                        .formatted(
                            kinds.stream().map(ChartKind::id).collect(Collectors.joining(", ")))));
  }
}
