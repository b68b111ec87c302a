/** How a metric spreads, in boxes. */
@NullMarked
package io.dynobench.charts.box;

import org.jspecify.annotations.NullMarked;
