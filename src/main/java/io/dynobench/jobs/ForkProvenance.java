package io.dynobench.jobs;

import io.dynobench.bench.Measurement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What forks say about how they came about: what they share, and what each has of its own. */
final class ForkProvenance {

  /** Keys that say what was measured, and not how it went. */
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(app|djl|engine|java|os|device|driver|cpu|cuda|threads|precision|provider|model)\\..*");

  /** Another file or another engine is another subject: no mean of the two means anything. */
  private static final Set<String> THE_SAME = Set.of("model.sha256", "engine.version");

  /** A change of these may change the speed. */
  private static final Set<String> IN_DOUBT =
      Set.of("app.commit", "app.version", "driver.version", "device.name", "threads.intraOp");

  private final List<Map<String, String>> forks;

  /**
   * @param forks in their order, at least one
   */
  ForkProvenance(List<Measurement> forks) {
    this.forks = forks.stream().map(Measurement::provenance).toList();
  }

  /**
   * @throws ForksDifferException when the forks cannot be one result
   */
  void refuseOthers() {
    String others = joined(THE_SAME);
    if (!others.isEmpty()) {
      throw new ForksDifferException(others);
    }
  }

  /** Whether something changed from fork to fork that may change the speed. */
  boolean inDoubt() {
    return !joined(IN_DOUBT).isEmpty();
  }

  /**
   * Of all forks: what they agree on as it is, and everything else with the number of the fork that
   * it belongs to. They begin with the first and end with the last.
   */
  Map<String, String> merged() {
    Map<String, String> merged = new HashMap<>();
    keys().forEach(key -> merged.put(key, differs(key) ? byFork(key) : first(key)));
    keep(merged, "startedAt", forks.get(0));
    keep(merged, "endedAt", forks.get(forks.size() - 1));
    String subject = joined(keys().stream().filter(SUBJECT.asMatchPredicate()).toList());
    if (!subject.isEmpty()) {
      merged.put("fork.differing", subject);
    }
    return merged;
  }

  private static void keep(Map<String, String> merged, String key, Map<String, String> fork) {
    String value = fork.get(key);
    if (value != null) {
      merged.put(key, value);
    }
  }

  private Set<String> keys() {
    return forks.stream().flatMap(fork -> fork.keySet().stream()).collect(Collectors.toSet());
  }

  private boolean differs(String key) {
    return forks.stream().map(fork -> fork.get(key)).distinct().count() > 1;
  }

  private String first(String key) {
    return Objects.requireNonNull(forks.get(0).get(key));
  }

  private String byFork(String key) {
    return IntStream.range(0, forks.size())
        .filter(i -> forks.get(i).containsKey(key))
        .mapToObj(i -> "fork %d: %s".formatted(i + 1, forks.get(i).get(key)))
        .collect(Collectors.joining("; "));
  }

  /** Those of the keys that differ, in words. */
  private String joined(Iterable<String> keys) {
    Set<String> differing = new TreeSet<>();
    keys.forEach(
        key -> {
          if (differs(key)) {
            differing.add(key);
          }
        });
    return String.join(", ", differing);
  }
}
