package io.dynobench.results;

import io.dynobench.bench.Metric;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A dimension or a metric of a result, by the name that JSON and URLs give it. */
public sealed interface ResultField permits Dimension, MetricField {

  String id();

  /** For people: {@code Batch size}. */
  String label();

  /** Empty when there is none. */
  String unit();

  boolean numeric();

  static ResultField of(Metric metric) {
    return new MetricField(metric);
  }

  /** All of them, dimensions first. */
  static Stream<ResultField> all() {
    return Stream.concat(
        Arrays.stream(Dimension.values()), Arrays.stream(Metric.values()).map(MetricField::new));
  }

  static Optional<ResultField> find(String id) {
    return all().filter(field -> field.id().equals(id)).findFirst();
  }
}
