package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a trial does with its model. */
public enum Workload {
  INFERENCE("inference"),
  TRAINING("training"),
  ACCURACY("accuracy"),
  MAX_BATCH("max-batch"),
  CEILINGS("ceilings");

  private final String id;

  Workload(String id) {
    this.id = id;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no workload has this id
   */
  @JsonCreator
  public static Workload of(String id) {
    return Ids.find(values(), Workload::id, id, "workload");
  }
}
