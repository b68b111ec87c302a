package io.dynobench.results.transfer;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong in a file.
 *
 * @param line from 1, where the row begins
 * @param column the field's name; null when it is the whole row
 * @param code stable, upper snake case
 */
record RowProblem(long line, @Nullable String column, String code, String detail) {}
