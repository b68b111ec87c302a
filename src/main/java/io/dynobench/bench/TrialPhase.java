package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a worker is doing; the passes of a trial are apart and in this order. */
public enum TrialPhase {
  LOAD("load"),
  /** The model is loaded and nothing runs, for the power meter. */
  BASE("base"),
  /** The first calls of all streams, for the peak of memory. */
  MEMORY("memory"),
  WARM_UP("warm-up"),
  /** The timed pass. */
  MEASURE("measure"),
  /** All samples of a data set, compared with their labels. */
  ACCURACY("accuracy"),
  /** From encoded bytes to labels. */
  SYSTEM("system"),
  /** A load like the timed one, for the energy meter. */
  ENERGY("energy");

  private final String id;

  TrialPhase(String id) {
    this.id = id;
  }

  /** The word in messages and pages. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no phase has this id
   */
  @JsonCreator
  public static TrialPhase of(String id) {
    return Ids.find(values(), TrialPhase::id, id, "phase");
  }
}
