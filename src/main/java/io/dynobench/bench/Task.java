package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a model is for. */
public enum Task {
  IMAGE_CLASSIFICATION("image-classification"),
  /** No use of its own: it shows what a device can do at most. */
  MATRIX_PRODUCT("matrix-product"),
  /** What a user's own model is for, which Dynobench does not know. */
  OTHER("other");

  private final String id;

  Task(String id) {
    this.id = id;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no task has this id
   */
  @JsonCreator
  public static Task of(String id) {
    return Ids.find(values(), Task::id, id, "task");
  }
}
