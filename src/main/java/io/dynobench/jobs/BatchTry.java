package io.dynobench.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One try of a search for the largest batch: a fresh worker that loaded the model and called it.
 *
 * @param number order in its search, from 1
 * @param calls that were made until memory had settled; null when it does not fit
 * @param reason code of a failure or of not fitting; null when it fits
 * @param detail what the worker or its death said, for users; null when it fits
 * @param seconds from the start of the worker to its end
 * @param peakMemoryMib null when it does not fit, or is not known
 */
public record BatchTry(
    int number,
    int batchSize,
    @Nullable Integer calls,
    Outcome outcome,
    @Nullable String reason,
    @Nullable String detail,
    double seconds,
    @Nullable Double peakMemoryMib,
    Instant startedAt) {

  /** What came of it. */
  public enum Outcome {
    FITS,
    DOES_NOT_FIT,
    /** Says nothing about memory: a crash, a time-out … */
    FAILED;

    /** The word in JSON and pages. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
