package io.dynobench.charts;

/**
 * A kind of chart, for navigation.
 *
 * @param id the word in its address
 * @param title over its page
 * @param description what it answers, in a sentence
 */
public record KindInfo(String id, String title, String description) {

  static KindInfo of(ChartKind kind) {
    return new KindInfo(kind.id(), kind.title(), kind.description());
  }
}
