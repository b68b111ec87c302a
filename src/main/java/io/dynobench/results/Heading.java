package io.dynobench.results;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column of the table of results.
 *
 * @param unit empty when there is none
 * @param sort where the column sorts the table
 * @param sorted {@code ascending} or {@code descending}; null when the order is another column's
 */
record Heading(String label, String unit, boolean numeric, String sort, @Nullable String sorted) {}
