/** Labelled data sets found on disk. */
@NullMarked
package io.dynobench.datasets;

import org.jspecify.annotations.NullMarked;
