package io.dynobench.charts;

import org.jspecify.annotations.Nullable;

/**
 * Where an accuracy is from.
 *
 * @param kind {@link #MEASURED} or {@link #PUBLISHED}
 * @param source the collection or the publication; null for what was measured here
 * @param dataset the images that it was taken on; null where that is unknown
 */
public record AccuracySource(String kind, @Nullable String source, @Nullable String dataset) {

  /** By a trial of this installation. */
  static final String MEASURED = "measured";

  /** By others. */
  static final String PUBLISHED = "published";
}
