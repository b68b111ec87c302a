package io.dynobench.jobs;

import io.dynobench.problem.ProblemException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks the parameters that lists have in common. */
final class Paging {

  private static final int LARGEST = 1000;

  private Paging() {}

  static void check(int page, int size) {
    if (page < 0) {
      throw ProblemException.invalid(
          "page", "OUT_OF_RANGE", "page: expected 0 or more, not " + page);
    }
    if (size < 1 || size > LARGEST) {
      throw ProblemException.invalid(
          "size", "OUT_OF_RANGE", "size: expected 1 to %d, not %d".formatted(LARGEST, size));
    }
  }

  /** The state with this name; null when there is no filter. */
  static <E extends Enum<E>> @Nullable E state(E[] all, @Nullable String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(all)
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "state",
                    "UNKNOWN_STATE",
                    "state: expected one of %s, not '%s'"
                        .formatted(Arrays.toString(all), Texts.shortened(name))));
  }
}
