package io.dynobench.jobs;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Collects everything that is wrong with a request, so that a user learns of it at once. */
final class Complaints {

  private static final int MOST = 50;

  private final List<FieldProblem> problems = new ArrayList<>();

  void add(String field, String code, String detail) {
    if (problems.size() < MOST) {
      problems.add(new FieldProblem(field, code, detail));
    }
  }

  boolean about(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }

  /**
   * @throws ProblemException 400 with the code of the first complaint
   */
  void throwIfAny() {
    if (problems.isEmpty()) {
      return;
    }
    FieldProblem first = problems.get(0);
    String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    throw new ProblemException(
        HttpStatus.BAD_REQUEST,
        first.code(),
        (first.field().isEmpty() ? "" : first.field() + ": ") + first.detail() + more,
        problems);
  }
}
