package io.dynobench.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A refusal that the client can understand and mend; answered as problem+json. */
public class ProblemException extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final List<FieldProblem> errors;

  /**
   * @param code stable, upper snake case: {@code UNKNOWN_MODEL}
   * @param detail names the field and the accepted values
   */
  public ProblemException(HttpStatus status, String code, String detail) {
    this(status, code, detail, List.of());
  }

  public ProblemException(
      HttpStatus status, String code, String detail, List<FieldProblem> errors) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** 400 for one field. */
  public static ProblemException invalid(String field, String code, String detail) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST, code, detail, List.of(new FieldProblem(field, code, detail)));
  }

  /** 404 for a thing that an address names. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "NOT_FOUND", "There is no %s %s.".formatted(what, id));
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<FieldProblem> errors() {
    return errors;
  }
}
