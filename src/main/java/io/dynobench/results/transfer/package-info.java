/** Reads published results, one reader per format, and loads the sample collections with them. */
@NullMarked
package io.dynobench.results.transfer;

import org.jspecify.annotations.NullMarked;
