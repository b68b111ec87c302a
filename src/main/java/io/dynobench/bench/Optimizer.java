package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The rule by which training changes parameters, each with its published default constants. */
public enum Optimizer {
  RMSPROP("rmsprop"),
  ADADELTA("adadelta"),
  ADAM("adam"),
  SGD("sgd");

  private final String id;

  Optimizer(String id) {
    this.id = id;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no optimizer has this id
   */
  @JsonCreator
  public static Optimizer of(String id) {
    return Ids.find(values(), Optimizer::id, id, "optimizer");
  }
}
