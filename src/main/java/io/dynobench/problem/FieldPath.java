package io.dynobench.problem;

import tools.jackson.core.JacksonException;

/** Writes where in a JSON document something is wrong: {@code results[3].metrics.throughput}. */
final class FieldPath {

  private FieldPath() {}

  static String of(JacksonException exception) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : exception.getPath()) {
      String name = step.getPropertyName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Excerpt.of(name));
      }
    }
    return path.toString();
  }
}
