package io.dynobench.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lowers the trust in a result, in words. */
final class QualityWords {

  private static final Pattern FEW_SAMPLES = Pattern.compile("INSUFFICIENT_SAMPLES_P(\\d+)");

  private QualityWords() {}

  /** A sentence for a code; a code that nobody explained speaks for itself. */
  static String of(String code) {
    Matcher few = FEW_SAMPLES.matcher(code);
    if (few.matches()) {
      return "Too few calls for a confidence interval of the %s percentile."
          .formatted(percentile(few.group(1)));
    }
    return switch (code) {
      case "WARM_UP_NOT_FLAT" -> "The warm-up ended at its time limit before the rate had settled.";
      case "SAMPLE_LIMIT" -> "Measuring ended early because the room for raw samples was full.";
      case "LITTLES_LAW_BROKEN" ->
          "Throughput, latency and streams do not fit together within 3 %: something disturbed the"
              + " run.";
      default -> code;
    };
  }

  /** {@code 999} is the 99.9th. */
  private static String percentile(String digits) {
    return digits.length() <= 2
        ? digits + "th"
        : digits.substring(0, 2) + "." + digits.substring(2) + "th";
  }
}
