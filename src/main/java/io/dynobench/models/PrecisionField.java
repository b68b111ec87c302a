package io.dynobench.models;

import io.dynobench.bench.Precision;
import io.dynobench.models.catalogue.Value;
import io.dynobench.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ids of precisions in catalogue files and queries. */
final class PrecisionField {

  private PrecisionField() {}

  static Optional<Precision> find(String id) {
    return Arrays.stream(Precision.values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** The id of a precision. */
  static String of(Value value) {
    return of(value.text(), value);
  }

  /**
   * @param place where the id stands
   */
  static String of(String id, Value place) {
    return find(id)
        .map(Precision::id)
        .orElseThrow(() -> place.refused("expected one of " + all() + ", not " + id));
  }

  /**
   * Of a query's parameter.
   *
   * @throws ProblemException when it is none
   */
  static Precision ofParameter(String id) {
    return find(id)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "precision", "UNKNOWN_PRECISION", "precision: expected one of " + all()));
  }

  /** For users: every id. */
  static String all() {
    return Arrays.stream(Precision.values()).map(Precision::id).collect(Collectors.joining(", "));
  }
}
