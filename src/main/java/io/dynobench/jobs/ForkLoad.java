package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What came to forks and what they served of it, as that of one result: rates as means, in
 * requests/s, and requests left over as their sum. Closed loops have none of it.
 */
final class ForkLoad {

  private static final List<String> RATES = List.of("load.offered", "load.achieved");
  private static final String UNSERVED = "load.unserved";

  private final List<Measurement> forks;

  /**
   * @param forks in their order, at least one
   */
  ForkLoad(List<Measurement> forks) {
    this.forks = List.copyOf(forks);
  }

  /** Of all forks together, and under {@code fork.…} of each in their order. */
  Map<String, String> provenance() {
    Map<String, String> provenance = new HashMap<>();
    for (String rate : RATES) {
      if (known(rate)) {
        double mean = values(rate).average().orElseThrow();
        provenance.put(rate, String.format(Locale.ROOT, "%.3f", mean));
        provenance.put("fork." + rate, ofEach(rate));
      }
    }
    if (known(UNSERVED)) {
      provenance.put(UNSERVED, String.valueOf((long) values(UNSERVED).sum()));
      provenance.put("fork." + UNSERVED, ofEach(UNSERVED));
    }
    return provenance;
  }

  private boolean known(String key) {
    return forks.stream().allMatch(fork -> fork.provenance().containsKey(key));
  }

  private DoubleStream values(String key) {
    return forks.stream().mapToDouble(fork -> Double.parseDouble(value(fork, key)));
  }

  private String ofEach(String key) {
    return forks.stream().map(fork -> value(fork, key)).collect(Collectors.joining(", "));
  }

  private static String value(Measurement fork, String key) {
    return Objects.requireNonNull(fork.provenance().get(key));
  }
}
