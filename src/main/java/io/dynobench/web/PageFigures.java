package io.dynobench.web;

import io.dynobench.bench.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Numbers as every template writes them: {@code @figures.number(x)}. What is unknown reads as an en
 * dash, never as zero. The scripts' {@code format.ts} writes them the same way.
 */
@Component("figures")
public class PageFigures {

  private static final String UNKNOWN = Figures.UNKNOWN;

  private final Clock clock;

  PageFigures(Clock clock) {
    this.clock = clock;
  }

  /** Four significant digits, thousands grouped, whole from a thousand on. */
  public String number(@Nullable Number value) {
    return Figures.text(value);
  }

  /** A count in millions, one decimal: parameters, MACs. */
  public String millions(@Nullable Number value) {
    return value == null ? UNKNOWN : String.format(Locale.ROOT, "%,.1f", value.doubleValue() / 1e6);
  }

  /**
   * @param mebibytes as devices report them
   * @return in GiB from one on
   */
  public String memory(@Nullable Long mebibytes) {
    if (mebibytes == null) {
      return UNKNOWN;
    }
    return mebibytes < 1024
        ? mebibytes + " MiB"
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024.0);
  }

  /**
   * @param from null when it has not begun
   * @param to null for the present moment
   */
  public String between(@Nullable Instant from, @Nullable Instant to) {
    return from == null
        ? UNKNOWN
        : duration(Duration.between(from, to == null ? clock.instant() : to).toMillis() / 1e3);
  }

  /**
   * The two largest units that matter: {@code 4.2 s}, {@code 3 min 20 s}, {@code 2 h 5 min}.
   *
   * @param seconds null when unknown
   */
  public String duration(@Nullable Double seconds) {
    if (seconds == null) {
      return UNKNOWN;
    }
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds));
    }
    long whole = Math.round(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return "%d min %d s".formatted(whole / 60, whole % 60);
    }
    long minutes = Math.round(whole / 60.0);
    return "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
