package io.dynobench.results.transfer;

import io.dynobench.results.ResultIntake.Taken;
import java.util.List;

/**
 * What came of an import. A file with an error stores nothing.
 *
 * @param format that the file was read as
 * @param collections that its rows belong to, the first twenty
 * @param rowsRead rows of the file
 * @param rowsStored rows that brought something new
 * @param rowsDuplicate rows all of whose results were there already
 * @param resultsStored a row may give several results
 * @param warnings the first hundred; they hinder nothing
 * @param errors the first hundred
 */
record ImportReport(
    String format,
    List<String> collections,
    int rowsRead,
    int rowsStored,
    int rowsDuplicate,
    int resultsStored,
    int resultsDuplicate,
    List<RowProblem> warnings,
    int warningsTotal,
    List<RowProblem> errors,
    int errorsTotal) {

  static ImportReport stored(
      ImportPlan plan, ReadReport read, Taken taken, List<String> collections) {
    return new ImportReport(
        plan.format().id(),
        collections,
        read.rows(),
        taken.rowsStored(),
        taken.rowsDuplicate(),
        taken.resultsStored(),
        taken.resultsDuplicate(),
        read.warnings(),
        read.warningsTotal(),
        List.of(),
        0);
  }

  static ImportReport refused(ImportPlan plan, ReadReport read) {
    return new ImportReport(
        plan.format().id(),
        List.of(),
        read.rows(),
        0,
        0,
        0,
        0,
        read.warnings(),
        read.warningsTotal(),
        read.errors(),
        read.errorsTotal());
  }
}
