package io.dynobench.results;

import org.jspecify.annotations.Nullable;

/**
 * What pruning leaves of a network, in percent of it: 100 is all of it, as is what nobody speaks of
 * (QuTiBench).
 */
public final class Pruning {

  private static final double WHOLE = 100;

  private Pruning() {}

  /**
   * @param percent null where a source does not speak of pruning
   */
  public static double kept(@Nullable Double percent) {
    return percent == null ? WHOLE : percent;
  }

  public static boolean keepsAll(@Nullable Double percent) {
    return kept(percent) == WHOLE;
  }
}
