package io.dynobench.results;

import io.dynobench.bench.QualityReason;
import java.util.Arrays;

/** What lowers the trust in a result, in words. */
final class QualityWords {

  private QualityWords() {}

  /** A sentence for a code; a code that is not one of ours speaks for itself. */
  static String of(String code) {
    return Arrays.stream(QualityReason.values())
        .filter(reason -> reason.name().equals(code))
        .map(QualityReason::meaning)
        .findFirst()
        .orElse(code);
  }
}
