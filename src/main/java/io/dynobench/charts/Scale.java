package io.dynobench.charts;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.MetricField;
import io.dynobench.results.ResultField;

/** How an axis is divided. */
enum Scale {
  LINEAR("linear"),
  LOG("log");

  private final String id;

  Scale(String id) {
    this.id = id;
  }

  @JsonValue
  String id() {
    return id;
  }

  /** Shares and watts are read as they are; what spans magnitudes is read by its ratios. */
  static Scale natural(ResultField field) {
    if (field instanceof MetricField metric) {
      return natural(metric.metric());
    }
    return field == Dimension.BATCH_SIZE ? LOG : LINEAR;
  }

  private static Scale natural(Metric metric) {
    return switch (metric.unit()) {
      case "%", "W", "samples" -> LINEAR;
      default -> LOG;
    };
  }
}
