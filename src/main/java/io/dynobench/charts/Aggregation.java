package io.dynobench.charts;

/** What becomes of several results of the same point. */
public enum Aggregation {
  /** The one with the best y; if that does not decide, with the best x; then the latest. */
  BEST("best"),
  /** The one that arrived last. */
  LATEST("latest"),
  /** The median of every number. */
  MEDIAN("median"),
  /** Every result is a point of its own. */
  ALL("all");

  private final String id;

  Aggregation(String id) {
    this.id = id;
  }

  /** The word in JSON and URLs. */
  public String id() {
    return id;
  }
}
