package io.dynobench.results;

import io.dynobench.bench.Better;
import io.dynobench.bench.Metric;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dimension or a metric of a result, or what follows from those, by the name that JSON and URLs
 * give it.
 */
public sealed interface ResultField permits Dimension, MetricField, Derived {

  String id();

  /** For people: {@code Batch size}. */
  String label();

  /** Empty when there is none. */
  String unit();

  boolean numeric();

  /** Which direction is the better one. */
  Better better();

  static ResultField of(Metric metric) {
    return new MetricField(metric);
  }

  /** All of them: dimensions, metrics, then what is derived. */
  static Stream<ResultField> all() {
    return Stream.of(
            Arrays.stream(Dimension.values()),
            Arrays.stream(Metric.values()).map(MetricField::new),
            Arrays.stream(Derived.values()))
        .flatMap(fields -> fields);
  }

  static Optional<ResultField> find(String id) {
    return all().filter(field -> field.id().equals(id)).findFirst();
  }
}
