package io.dynobench.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One size of the matrix products along which a ceiling was looked for.
 *
 * @param n rows and columns of the matrices
 * @param operationsPerSecond of the fastest call
 * @param median operations/s of the median call
 * @param calls that were timed
 * @param seconds that the size took with its warm-up
 */
record CurvePoint(int n, double operationsPerSecond, double median, int calls, double seconds) {

  /** Where the worker puts the curve, as a JSON array. */
  static final String KEY = "gemm.curve";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<CurvePoint>> POINTS = new TypeReference<>() {};

  /** By rising size; empty where there is no curve, or what a client submitted as one is none. */
  static List<CurvePoint> of(Result result) {
    @Nullable String text = result.provenance().get(KEY);
    if (text == null) {
      return List.of();
    }
    try {
      @Nullable List<CurvePoint> points = JSON.readValue(text, POINTS);
      return points == null ? List.of() : points.stream().filter(Objects::nonNull).toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }
}
