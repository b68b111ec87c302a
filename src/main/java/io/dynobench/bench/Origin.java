package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a result comes from. */
public enum Origin {
  /** Measured by a worker of this installation. */
  MEASURED("MEASURED"),
  /** Read from a published file. */
  IMPORTED("IMPORTED"),
  /** Sent over REST by another tool. */
  SUBMITTED("SUBMITTED"),
  /** What the roofline says of a model on a platform: computed when asked for, never stored. */
  PREDICTED("PREDICTED");

  private final String id;

  Origin(String id) {
    this.id = id;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no origin has this id
   */
  @JsonCreator
  public static Origin of(String id) {
    return Ids.find(values(), Origin::id, id, "origin");
  }
}
