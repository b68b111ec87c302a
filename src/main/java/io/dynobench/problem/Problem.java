package io.dynobench.problem;

import java.util.List;

/**
 * A refusal as clients see it (RFC 9457).
 *
 * @param type always {@code about:blank}; {@code code} tells refusals apart
 * @param title the status in words
 * @param detail names the field and the accepted values
 * @param instance path of the request
 * @param code stable, upper snake case
 * @param errors one entry per wrong field; empty when no field is to blame
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<FieldProblem> errors) {

  static Problem of(ProblemException refusal, String path) {
    return new Problem(
        "about:blank",
        refusal.status().getReasonPhrase(),
        refusal.status().value(),
        String.valueOf(refusal.getMessage()),
        path,
        refusal.code(),
        refusal.errors());
  }
}
