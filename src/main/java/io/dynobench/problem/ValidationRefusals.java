package io.dynobench.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Refusals by bean validation: every wrong field is named, not only the first. */
final class ValidationRefusals {

  private ValidationRefusals() {}

  static ProblemException of(BindingResult result) {
    return invalid(result.getAllErrors().stream().map(ValidationRefusals::of).toList());
  }

  static ProblemException of(HandlerMethodValidationException exception) {
    return invalid(
        exception.getParameterValidationResults().stream()
            .flatMap(ValidationRefusals::of)
            .toList());
  }

  private static Stream<FieldProblem> of(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      String index =
          result.getContainerIndex() == null ? "" : "[%d].".formatted(result.getContainerIndex());
      return errors.getAllErrors().stream()
          .map(ValidationRefusals::of)
          .map(each -> new FieldProblem(index + each.field(), each.code(), each.detail()));
    }
    String name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream()
        .map(error -> problem(name, error, error.getDefaultMessage()));
  }

  private static FieldProblem of(ObjectError error) {
    String field = error instanceof FieldError wrong ? wrong.getField() : error.getObjectName();
    return problem(field, error, error.getDefaultMessage());
  }

  private static FieldProblem problem(
      String field, MessageSourceResolvable error, @Nullable String message) {
    return new FieldProblem(
        field, code(error), "'%s' %s".formatted(field, message == null ? "is not valid" : message));
  }

  /** The constraint's name: {@code NotBlank} becomes {@code NOT_BLANK}. */
  private static String code(MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    if (codes == null || codes.length == 0) {
      return "INVALID";
    }
    return codes[codes.length - 1].replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static ProblemException invalid(List<FieldProblem> problems) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "INVALID_FIELD",
        String.join("; ", problems.stream().map(FieldProblem::detail).toList()) + ".",
        problems);
  }
}
