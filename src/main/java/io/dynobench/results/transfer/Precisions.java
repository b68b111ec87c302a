package io.dynobench.results.transfer;

import io.dynobench.bench.Precision;
import java.util.Arrays;
import java.util.Locale;

/** Precisions as publications write them. */
final class Precisions {

  private Precisions() {}

  /** As jobs spell it; a word that jobs do not know, such as timm's {@code amp}, stays as it is. */
  static String of(String published) {
    String word = published.toLowerCase(Locale.ROOT);
    return Arrays.stream(Precision.values()).anyMatch(each -> each.id().equals(word))
        ? word
        : published;
  }
}
