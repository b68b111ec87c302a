package io.dynobench.jobs;

import io.dynobench.bench.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial in the grid of its job.
 *
 * @param text what stands in the cell: the throughput in samples/s, how far it is, or a sign for
 *     how it ended
 * @param name what a screen reader says and a pointer shows
 * @param shade of the throughput; null for a trial without one
 */
record SweepCell(
    UUID trialId, TrialState state, String text, String name, @Nullable Integer shade) {

  private static final MathContext THREE_DIGITS = new MathContext(3);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  static SweepCell of(TrialView trial, Shades shades) {
    @Nullable Double done = trial.state() == TrialState.SUCCEEDED ? trial.throughput() : null;
    return new SweepCell(
        trial.id(),
        trial.state(),
        text(trial),
        "%s, batch %d: %s".formatted(trial.model(), trial.batchSize(), said(trial)),
        shades.of(done));
  }

  private static String text(TrialView trial) {
    return switch (trial.state()) {
      case QUEUED -> "·";
      case RUNNING -> percent(trial);
      case SUCCEEDED -> trial.throughput() == null ? "✓" : brief(trial.throughput());
      case FAILED -> "✕";
      case CANCELLED -> "⊘";
      case SKIPPED -> "–";
    };
  }

  private static String said(TrialView trial) {
    String reason = trial.reason();
    String why = reason == null ? "" : ", " + Reasons.words(reason);
    return switch (trial.state()) {
      case QUEUED -> "queued";
      case RUNNING -> "running, " + percent(trial);
      case SUCCEEDED ->
          trial.throughput() == null
              ? "succeeded"
              : Figures.text(trial.throughput()) + " samples/s";
      case FAILED -> "failed" + why;
      case CANCELLED -> "cancelled";
      case SKIPPED -> "skipped" + why;
    };
  }

  private static String percent(TrialView trial) {
    return Math.round(trial.progress() * 100) + " %";
  }

  /** Three digits, so that a cell can be narrow: {@code 12.3k}. */
  static String brief(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(THREE_DIGITS);
    String unit = "";
    for (String larger : new String[] {"k", "M", "G"}) {
      if (rounded.abs().compareTo(THOUSAND) < 0) {
        break;
      }
      rounded = rounded.divide(THOUSAND, THREE_DIGITS);
      unit = larger;
    }
    return rounded.stripTrailingZeros().toPlainString() + unit;
  }
}
