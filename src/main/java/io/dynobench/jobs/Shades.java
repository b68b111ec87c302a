package io.dynobench.jobs;

import org.jspecify.annotations.Nullable;

/**
 * Ten shades between the least and the most, even steps on a log scale: throughputs of a sweep span
 * decades.
 */
record Shades(@Nullable Double least, @Nullable Double most) {

  static final int COUNT = 10;

  /** From 0, the least, to 9; null for what has no place. */
  @Nullable Integer of(@Nullable Double value) {
    if (value == null || least == null || most == null || least <= 0 || value <= 0) {
      return null;
    }
    double place = most > least ? Math.log(value / least) / Math.log(most / least) : 0.5;
    return (int) Math.max(0, Math.min(COUNT - 1, Math.floor(place * COUNT)));
  }
}
