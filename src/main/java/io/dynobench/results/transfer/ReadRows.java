package io.dynobench.results.transfer;

import io.dynobench.results.ResultDraft;
import java.util.List;

/**
 * What a reader found.
 *
 * @param rowsRead rows of the file; one row may give several results
 * @param warnings rows or values that were passed over
 * @param errors nothing may be stored when there are any
 */
record ReadRows(
    int rowsRead, List<ResultDraft> drafts, List<RowProblem> warnings, List<RowProblem> errors) {

  ReadRows {
    drafts = List.copyOf(drafts);
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }
}
