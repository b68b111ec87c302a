package io.dynobench.bench;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up a constant by the word that users write. */
final class Ids {

  private Ids() {}

  static <T> T find(T[] all, Function<T, String> id, String wanted, String what) {
    return Arrays.stream(all)
        .filter(each -> id.apply(each).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown %s '%s'; expected one of %s"
                        .formatted(
                            what,
                            wanted,
                            Arrays.stream(all).map(id).collect(Collectors.joining(", ")))));
  }
}
