package io.dynobench.charts;

import io.dynobench.charts.ChartAnswer.FacetValue;
import io.dynobench.charts.prediction.Predictions;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.QueryGrammar;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be filtered by, and how many results and predictions choosing it would give. */
record Facets(Results results, Families families, Predictions predictions) {

  private static final List<Dimension> DIMENSIONS =
      List.of(
          Dimension.MODEL,
          Dimension.FAMILY,
          Dimension.DEVICE_NAME,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.PRUNING_PERCENT,
          Dimension.WORKLOAD,
          Dimension.BATCH_SIZE,
          Dimension.GRADE,
          Dimension.COLLECTION,
          Dimension.ORIGIN);

  private static final List<Dimension> AS_STORED =
      DIMENSIONS.stream().filter(dimension -> dimension != Dimension.FAMILY).toList();

  /** Those that the request wants; at least that of the colours, which depend on all values. */
  Map<String, List<FacetValue>> of(ChartRequest request, ResultQuery query) {
    Predicate<ResultField> wanted = field -> request.facets() || field.equals(request.color());
    ResultQuery stored = families.stored(query);
    Map<Dimension, List<FacetCount>> asStored =
        results.facets(stored, AS_STORED.stream().filter(wanted).toList());
    var facets = new LinkedHashMap<String, List<FacetValue>>();
    DIMENSIONS.stream()
        .filter(wanted)
        .forEach(
            dimension -> {
              List<FacetCount> counts =
                  dimension == Dimension.FAMILY
                      ? families.counts(stored)
                      : asStored.getOrDefault(dimension, List.of());
              List<FacetCount> more =
                  request.predictions() ? predictions.counts(query, dimension) : List.of();
              facets.put(dimension.id(), values(sum(counts, more)));
            });
    if (wanted.test(Derived.PLATFORM)) {
      List<FacetCount> more = request.predictions() ? predictions.platforms(query) : List.of();
      facets.put(Derived.PLATFORM.id(), values(sum(results.platforms(stored), more)));
    }
    return facets;
  }

  private static List<FacetCount> sum(List<FacetCount> some, List<FacetCount> more) {
    if (more.isEmpty()) {
      return some;
    }
    Map<Object, Long> sums = new HashMap<>();
    Stream.concat(some.stream(), more.stream())
        .forEach(each -> sums.merge(each.value(), each.count(), Long::sum));
    return FacetCount.mostFrequentFirst(sums);
  }

  private static List<FacetValue> values(List<FacetCount> counts) {
    return counts.stream()
        .map(each -> new FacetValue(QueryGrammar.word(each.value()), each.count()))
        .toList();
  }
}
