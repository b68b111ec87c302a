package io.dynobench.bench;

/** Which direction of a metric is the better one. */
public enum Better {
  HIGHER,
  LOWER,
  /** The metric describes, it does not rank. */
  NEITHER
}
