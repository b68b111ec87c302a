package io.dynobench.problem;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Refusals of a body that cannot be read, with the path of the field that is to blame. */
final class BodyRefusals {

  private BodyRefusals() {}

  static ProblemException of(HttpMessageNotReadableException exception) {
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refusal) {
        return refusal;
      }
      if (cause instanceof BodyTooLargeException tooLarge) {
        return tooLarge.refusal();
      }
    }
    return exception.getCause() instanceof JacksonException json
        ? of(json)
        : new ProblemException(
            HttpStatus.BAD_REQUEST, "MALFORMED_BODY", "A body is required here, and none came.");
  }

  private static ProblemException of(JacksonException exception) {
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return unknownField(unknown);
    }
    if (exception instanceof StreamConstraintsException) {
      return new ProblemException(
          HttpStatus.BAD_REQUEST,
          "VALUE_TOO_LARGE",
          "%s holds a text, number or nesting that is too large (%s)."
              .formatted(place(exception), exception.getOriginalMessage()));
    }
    if (exception instanceof StreamReadException
        && !(exception instanceof InputCoercionException)) {
      return new ProblemException(
          HttpStatus.BAD_REQUEST,
          "MALFORMED_JSON",
          "The body is not JSON%s.".formatted(position(exception)));
    }
    return invalidValue(exception);
  }

  private static ProblemException unknownField(UnrecognizedPropertyException exception) {
    String field = FieldPath.of(exception);
    List<String> known =
        exception.getKnownPropertyIds() == null
            ? List.of()
            : exception.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    return ProblemException.invalid(
        field,
        "UNKNOWN_FIELD",
        "There is no field '%s'; accepted: %s.".formatted(field, String.join(", ", known)));
  }

  private static ProblemException invalidValue(JacksonException exception) {
    String field = FieldPath.of(exception);
    return ProblemException.invalid(
        field,
        "INVALID_VALUE",
        "%s cannot be read: %s.".formatted(place(exception), why(exception)));
  }

  private static String why(JacksonException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      // A record's or enum's own words; Jackson's would show class names.
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return Excerpt.ofSentence(cause.getMessage());
      }
    }
    if (exception instanceof InputCoercionException number) {
      return "expected " + Expectation.of(number.getTargetType());
    }
    return exception instanceof MismatchedInputException mismatch
        ? "expected " + Expectation.of(mismatch.getTargetType())
        : "expected another value";
  }

  private static String place(JacksonException exception) {
    String field = FieldPath.of(exception);
    return field.isEmpty() ? "The body" : "'%s'".formatted(field);
  }

  private static String position(JacksonException exception) {
    TokenStreamLocation at = exception.getLocation();
    return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }
}
