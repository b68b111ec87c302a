package io.dynobench.results;

import io.dynobench.bench.Grade;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.QualityReason.Weight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a result can be trusted, for readers.
 *
 * @param grade A to D; null when nobody graded it
 * @param meaning what the grade says; null without one
 * @param reasons the weightiest first
 */
record Trust(@Nullable String grade, @Nullable String meaning, List<Reason> reasons) {

  static Trust of(Quality quality) {
    @Nullable String grade = quality.grade();
    return new Trust(
        grade,
        named(Grade.values(), grade).map(Grade::meaning).orElse(null),
        quality.reasons().stream()
            .map(Reason::of)
            .sorted(
                Comparator.comparing(
                    Reason::order, Comparator.nullsLast(Comparator.<Weight>reverseOrder())))
            .toList());
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  /**
   * A doubt about the result.
   *
   * @param weight in words: {@code note} to {@code severe}; null for a code that is not one of ours
   * @param words a sentence; a code that is not one of ours speaks for itself
   */
  record Reason(String code, @Nullable String weight, String words, @Nullable Weight order) {

    private static Reason of(String code) {
      return named(QualityReason.values(), code)
          .map(
              reason ->
                  new Reason(
                      code,
                      reason.weight().name().toLowerCase(Locale.ROOT),
                      reason.meaning(),
                      reason.weight()))
          .orElse(new Reason(code, null, code, null));
    }
  }
}
