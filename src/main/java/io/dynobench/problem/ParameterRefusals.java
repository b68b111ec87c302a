package io.dynobench.problem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Refusals of query parameters, path variables, headers and form parts. */
final class ParameterRefusals {

  private ParameterRefusals() {}

  static ProblemException missing(String code, String name) {
    return ProblemException.invalid(name, code, "'%s' is required.".formatted(name));
  }

  /** An unknown parameter; misspelt filters must not silently show everything. */
  static ProblemException unknown(String name, Iterable<String> accepted) {
    String names = String.join(", ", accepted);
    return ProblemException.invalid(
        name,
        "UNKNOWN_PARAMETER",
        "There is no parameter '%s' here; accepted: %s."
            .formatted(Excerpt.of(name), names.isEmpty() ? "none" : names));
  }

  /** A word that is no id names nothing: 404 in the path, 400 in the query. */
  static ProblemException of(TypeMismatchException mismatch) {
    if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
      if (argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
        return new ProblemException(
            HttpStatus.NOT_FOUND,
            "NOT_FOUND",
            "There is nothing at this address: '%s' is no id."
                .formatted(Excerpt.of(mismatch.getValue())));
      }
      return invalid(argument.getName(), mismatch);
    }
    return invalid(String.valueOf(mismatch.getPropertyName()), mismatch);
  }

  private static ProblemException invalid(String name, TypeMismatchException mismatch) {
    if (mismatch.getMostSpecificCause() instanceof ProblemException refusal) {
      return refusal;
    }
    return ProblemException.invalid(
        name,
        "INVALID_PARAMETER",
        "'%s' cannot be '%s'; expected %s."
            .formatted(
                name, Excerpt.of(mismatch.getValue()), Expectation.of(mismatch.getRequiredType())));
  }
}
