package io.dynobench.results;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Gathers what is wrong with a request, to say all of it at once. */
final class Refusals {

  private final List<FieldProblem> problems = new ArrayList<>();

  void unknownParameter(String name, String accepted) {
    problems.add(
        new FieldProblem(
            Words.shorten(name),
            "UNKNOWN_PARAMETER",
            "There is no parameter '%s' here; accepted: %s."
                .formatted(Words.shorten(name), accepted)));
  }

  void invalidParameter(String name, String expected) {
    problems.add(
        new FieldProblem(name, "INVALID_PARAMETER", "'%s': %s.".formatted(name, expected)));
  }

  void tooMany(String name, String most) {
    problems.add(
        new FieldProblem(
            Words.shorten(name),
            "TOO_MANY_CONDITIONS",
            "'%s': a query has at most %s.".formatted(Words.shorten(name), most)));
  }

  /**
   * @throws ProblemException when there is anything
   */
  void raise() {
    if (!problems.isEmpty()) {
      FieldProblem first = problems.get(0);
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, first.code(), first.detail(), List.copyOf(problems));
    }
  }
}
