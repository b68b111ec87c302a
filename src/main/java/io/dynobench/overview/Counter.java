package io.dynobench.overview;

import org.jspecify.annotations.Nullable;

/**
 * A number of the first page.
 *
 * @param note what to know besides; null for nothing
 * @param href where its items are listed
 */
record Counter(String label, long value, @Nullable String note, String href) {}
