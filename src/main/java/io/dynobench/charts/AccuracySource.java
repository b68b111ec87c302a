package io.dynobench.charts;

import org.jspecify.annotations.Nullable;

/**
 * Where an accuracy is from.
 *
 * @param kind {@code measured} or {@code published}
 * @param source the collection or the publication; null for what was measured here
 */
public record AccuracySource(String kind, @Nullable String source) {}
