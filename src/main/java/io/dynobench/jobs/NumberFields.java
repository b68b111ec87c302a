package io.dynobench.jobs;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    BitSet sizes = new BitSet();
    Set<String> read = new HashSet<>();
    List<String> entries = batchSizes.entries();
    if (entries.isEmpty()) {
      complaints.add("batchSizes", "EMPTY_LIST", "expected at least one entry");
    }
    for (int i = 0; i < entries.size(); i++) {
      if (!read.add(entries.get(i).strip())) {
        continue;
      }
      try {
        grammar.parse(entries.get(i)).forEach(sizes::set);
      } catch (SweepException e) {
        String field = entries.size() == 1 ? "batchSizes" : "batchSizes[%d]".formatted(i);
        complaints.add(field, e.code(), e.getMessage() + "; expected " + grammar.expected());
      }
    }
    return sizes.stream().boxed().toList();
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
