/** The first page: what there is, what runs, and the two best charts. */
@NullMarked
package io.dynobench.overview;

import org.jspecify.annotations.NullMarked;
