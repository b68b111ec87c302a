/** Measures what a device can do at most: products of large matrices, and copies in its memory. */
@NullMarked
package io.dynobench.worker.ceilings;

import org.jspecify.annotations.NullMarked;
