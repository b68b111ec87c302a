package io.dynobench.charts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.List;

/** How an axis is divided. */
public enum Scale {
  LINEAR("linear"),
  LOG("log"),
  /** One place for each value. */
  CATEGORY("category");

  private final String id;

  Scale(String id) {
    this.id = id;
  }

  /** The word in JSON and URLs. */
  @JsonValue
  public String id() {
    return id;
  }

  /** Shares and watts are read as they are; what spans magnitudes is read by its ratios. */
  static Scale natural(ResultField field, Axis.Accepts accepts) {
    List<Scale> possible = possible(field, accepts);
    return possible.size() == 1 ? possible.get(0) : natural(field);
  }

  /** The scales on which an axis can show a field. */
  static List<Scale> possible(ResultField field, Axis.Accepts accepts) {
    return accepts == Axis.Accepts.CATEGORY || !field.numeric()
        ? List.of(CATEGORY)
        : List.of(LINEAR, LOG);
  }

  private static Scale natural(ResultField field) {
    if (field instanceof Dimension) {
      return field == Dimension.BATCH_SIZE ? LOG : LINEAR;
    }
    return switch (field.unit()) {
      case "%", "W", "samples" -> LINEAR;
      default -> LOG;
    };
  }
}
