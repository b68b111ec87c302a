package io.dynobench.results.transfer;

import io.dynobench.results.ResultDraft;
import java.util.ArrayList;
import java.util.List;

/** A file on its way through a reader. */
final class Reading {

  private final ReadContext context;
  private final List<ResultDraft> drafts = new ArrayList<>();
  private final List<RowProblem> warnings = new ArrayList<>();
  private final List<RowProblem> errors = new ArrayList<>();
  private int rows;

  Reading(ReadContext context) {
    this.context = context;
  }

  ReadContext context() {
    return context;
  }

  int nextRow() {
    return ++rows;
  }

  void add(DraftBuilder draft) {
    drafts.add(draft.build());
  }

  void warn(RowProblem problem) {
    warnings.add(problem);
  }

  void fail(RowProblem problem) {
    errors.add(problem);
  }

  ReadRows end() {
    return new ReadRows(rows, drafts, warnings, errors);
  }
}
