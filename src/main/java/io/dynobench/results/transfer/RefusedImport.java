package io.dynobench.results.transfer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * An import that stored nothing because of errors in the file: a problem (RFC 9457) with the report
 * beside it.
 *
 * @param code always {@code IMPORT_REFUSED}; each error has its own
 * @param detail the first error, and how many there are
 */
record RefusedImport(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    @JsonUnwrapped ImportReport report) {

  static final HttpStatus STATUS = HttpStatus.UNPROCESSABLE_CONTENT;

  static RefusedImport of(ImportReport report, String path) {
    List<RowProblem> errors = report.errors();
    RowProblem first = errors.get(0);
    String where =
        first.column() == null
            ? "Line %d".formatted(first.line())
            : "Line %d, column '%s'".formatted(first.line(), Ranges.shorten(first.column()));
    String more =
        report.errorsTotal() == 1 ? "" : " (%d errors in all)".formatted(report.errorsTotal());
    return new RefusedImport(
        "about:blank",
        STATUS.getReasonPhrase(),
        STATUS.value(),
        "%s: %s%s. Nothing was stored.".formatted(where, first.detail(), more),
        path,
        "IMPORT_REFUSED",
        report);
  }
}
