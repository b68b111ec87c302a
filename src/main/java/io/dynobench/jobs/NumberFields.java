package io.dynobench.jobs;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the numbers of a request. Duplicates are one: a point is measured once. */
final class NumberFields {

  private static final String ARRIVAL_RATE = "arrivalRate";

  /** Rarer requests would not come while a trial measures. */
  private static final double LEAST_RATE = 0.01;

  /** More often than the harness can issue a call, whatever the model. */
  private static final double MOST_RATE = 1_000_000;

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

  /** Requests per second; closed loops when there are none. */
  List<Double> arrivalRates(@Nullable List<Double> values) {
    if (values == null) {
      return List.of(Plan.CLOSED_LOOP);
    }
    if (values.isEmpty()) {
      complaints.add(ARRIVAL_RATE, "EMPTY_LIST", "expected at least one entry");
    }
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      // So written, it also refuses what is no number.
      if (!(value >= LEAST_RATE && value <= MOST_RATE)) {
        complaints.add(
            values.size() == 1 ? ARRIVAL_RATE : "%s[%d]".formatted(ARRIVAL_RATE, i),
            "OUT_OF_RANGE",
            "expected %s to %.0f requests per second, not %s"
                .formatted(LEAST_RATE, MOST_RATE, value));
      }
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

  @Nullable Integer optional(String field, @Nullable Integer value, int min, int max) {
    if (value != null) {
      check(field, value, min, max);
    }
    return value;
  }

  private void check(String field, int value, int min, int max) {
    if (value < min || value > max) {
      complaints.add(field, "OUT_OF_RANGE", "expected %d to %d, not %d".formatted(min, max, value));
    }
  }
}
