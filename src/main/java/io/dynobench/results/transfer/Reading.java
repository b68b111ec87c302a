package io.dynobench.results.transfer;

import io.dynobench.results.PublishedRow;

/** A file on its way through a reader. */
final class Reading {

  private final ReadContext context;
  private final Sink sink;
  private final Problems warnings = new Problems();
  private final Problems errors = new Problems();
  private int rows;
  private int failedRow;
  private int results;

  Reading(ReadContext context, Sink sink) {
    this.context = context;
    this.sink = sink;
  }

  ReadContext context() {
    return context;
  }

  int nextRow() {
    return ++rows;
  }

  /** Hands a result on, unless its row is wrong. */
  void add(DraftBuilder draft) {
    Row row = draft.row();
    if (failedRow != rows && draft.metrics().isEmpty()) {
      row.warn(null, "NO_METRIC", "the row gives no metric and is passed over");
    } else if (failedRow != rows) {
      var published = new PublishedRow(row.number(), draft.build());
      Plausibility.doubts(published.draft())
          .forEach((column, doubt) -> row.warn(column, "IMPLAUSIBLE", doubt));
      add(row, published);
    }
  }

  void add(Row row, PublishedRow published) {
    if (failedRow != rows) {
      results++;
      sink.accept(row.line(), published);
    }
  }

  void warn(RowProblem problem) {
    warnings.add(problem);
  }

  void fail(RowProblem problem) {
    failedRow = rows;
    errors.add(problem);
  }

  /** A file without a row says nothing, and is more likely of another format. */
  ReadReport end() {
    if (rows == 0 && errors.total() == 0) {
      fail(new RowProblem(1, null, "NO_ROWS", "no row of this format was found in the file"));
    }
    return new ReadReport(
        rows, results, warnings.listed(), warnings.total(), errors.listed(), errors.total());
  }
}
