package io.dynobench.charts;

import org.jspecify.annotations.Nullable;

/**
 * Something to be said about a chart.
 *
 * @param text a sentence
 * @param href a page of this application that helps; null when none does
 * @param link what the link reads
 */
public record Note(String text, @Nullable String href, @Nullable String link) {

  public static Note of(String text) {
    return new Note(text, null, null);
  }
}
