/** A metric over the batch size, a small chart per model. */
@NullMarked
package io.dynobench.charts.grid;

import org.jspecify.annotations.NullMarked;
