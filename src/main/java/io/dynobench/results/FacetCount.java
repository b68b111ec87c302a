package io.dynobench.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many results have this value. */
public record FacetCount(Object value, long count) {

  /** Equal counts in the order of the alphabet. */
  public static List<FacetCount> mostFrequentFirst(Map<?, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(FacetCount::count)
                .reversed()
                .thenComparing(each -> each.value().toString()))
        .toList();
  }
}
