package io.dynobench.overview;

import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.QueryGrammar;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Chooses the charts of the first page: what was measured here, if anything was, otherwise of the
 * published collections the one that has the most points.
 */
@Component
class Exhibits {

  private static final String MEASURED = "MEASURED";

  private final Results results;

  Exhibits(Results results) {
    this.results = results;
  }

  /** At most two; none when no result has a throughput. */
  List<Exhibit> best() {
    return Stream.of(grid(), scatter()).flatMap(Optional::stream).toList();
  }

  private Optional<Exhibit> grid() {
    String title = "Throughput over batch size";
    if (measured("minThroughput")) {
      return Optional.of(Exhibit.of("grid", title, Map.of("origin", MEASURED)));
    }
    return largest("minThroughput", "minBatchSize")
        .map(collection -> Exhibit.of("grid", title, of(collection)));
  }

  private Optional<Exhibit> scatter() {
    if (measured("minLatencyP50Ms")) {
      return Optional.of(
          Exhibit.of(
              "scatter",
              "Throughput over latency",
              new TreeMap<>(
                  Map.of(
                      "origin",
                      MEASURED,
                      "x",
                      "latencyP50Ms",
                      "y",
                      "throughput",
                      "color",
                      "model",
                      "agg",
                      "all"))));
    }
    return largest("minTop1Percent")
        .map(collection -> Exhibit.of("scatter", "Accuracy over throughput", of(collection)));
  }

  private static Map<String, String> of(String collection) {
    return Map.of("collection", QueryGrammar.item(collection));
  }

  private boolean measured(String present) {
    return results.count(with(Map.of("origin", List.of(MEASURED), present, List.of("0")))) > 0;
  }

  private Optional<String> largest(String... present) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (String range : present) {
      parameters.put(range, List.of("0"));
    }
    return results
        .facets(with(parameters), List.of(Dimension.COLLECTION))
        .getOrDefault(Dimension.COLLECTION, List.of())
        .stream()
        .findFirst()
        .map(FacetCount::value)
        .map(Object::toString);
  }

  /** A metric that is at least zero is there. */
  private static ResultQuery with(Map<String, List<String>> parameters) {
    return QueryGrammar.query(parameters, Set.of(), Mode.STRICT);
  }
}
