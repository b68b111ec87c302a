package io.dynobench.results.transfer;

import java.util.List;

/**
 * What a reader found, besides what it handed on.
 *
 * @param rows of the file; one row may give several results
 * @param results handed on
 * @param warnings the first of them: values that were passed over or look implausible
 * @param errors the first of them; nothing may be stored when there are any
 */
record ReadReport(
    int rows,
    int results,
    List<RowProblem> warnings,
    int warningsTotal,
    List<RowProblem> errors,
    int errorsTotal) {}
