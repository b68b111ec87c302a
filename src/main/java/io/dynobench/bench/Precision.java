package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number format of weights and activations. */
public enum Precision {
  FP32("fp32"),
  TF32("tf32"),
  FP16("fp16"),
  BF16("bf16"),
  INT8("int8"),
  INT4("int4"),
  INT2("int2");

  private final String id;

  Precision(String id) {
    this.id = id;
  }

  /** The word in requests, URLs and the database. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * @throws IllegalArgumentException when no precision has this id
   */
  @JsonCreator
  public static Precision of(String id) {
    return Ids.find(values(), Precision::id, id, "precision");
  }
}
