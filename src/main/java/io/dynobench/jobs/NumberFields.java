package io.dynobench.jobs;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the numbers of a request. Duplicates are one: a point is measured once. */
final class NumberFields {

  private final Complaints complaints;

  NumberFields(Complaints complaints) {
    this.complaints = complaints;
  }

  /** Every size of every entry, in rising order. */
  List<Integer> batchSizes(BatchSizes batchSizes, int max) {
    SweepGrammar grammar = new SweepGrammar(max);
    SortedSet<Integer> sizes = new TreeSet<>();
    List<String> entries = batchSizes.entries();
    if (entries.isEmpty()) {
      complaints.add("batchSizes", "EMPTY_LIST", "expected at least one entry");
    }
    for (int i = 0; i < entries.size(); i++) {
      try {
        grammar.parse(entries.get(i)).forEach(sizes::add);
      } catch (SweepException e) {
        String field = entries.size() == 1 ? "batchSizes" : "batchSizes[%d]".formatted(i);
        complaints.add(field, e.code(), e.getMessage() + "; expected " + grammar.expected());
      }
    }
    return List.copyOf(sizes);
  }

  List<Integer> list(
      String field, @Nullable List<Integer> values, int byDefault, int min, int max) {
    if (values == null) {
      return List.of(byDefault);
    }
    if (values.isEmpty()) {
      complaints.add(field, "EMPTY_LIST", "expected at least one entry");
    }
    for (int i = 0; i < values.size(); i++) {
      check("%s[%d]".formatted(field, i), values.get(i), min, max);
    }
    return values.stream().distinct().toList();
  }

  int between(String field, @Nullable Integer value, int byDefault, int min, int max) {
    if (value == null) {
      return byDefault;
    }
    check(field, value, min, max);
    return value;
  }

  private void check(String field, int value, int min, int max) {
    if (value < min || value > max) {
      complaints.add(field, "OUT_OF_RANGE", "expected %d to %d, not %d".formatted(min, max, value));
    }
  }
}
