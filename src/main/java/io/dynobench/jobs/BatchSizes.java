package io.dynobench.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * The batch sizes of a request as they were written: whole numbers and sweeps, in any mixture.
 *
 * @param entries each as {@link SweepGrammar} reads it
 */
public record BatchSizes(List<String> entries) {

  public BatchSizes {
    entries = List.copyOf(entries);
  }

  /** As a user would write it: numbers as numbers, a lone sweep as a string. */
  @JsonValue
  Object json() {
    if (entries.size() == 1 && !isNumber(entries.get(0))) {
      return entries.get(0);
    }
    return entries.stream()
        .map(entry -> isNumber(entry) ? (Object) Long.valueOf(entry) : entry)
        .toList();
  }

  private static boolean isNumber(String entry) {
    return entry.matches("\\d{1,18}");
  }
}
