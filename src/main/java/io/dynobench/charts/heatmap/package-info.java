/** A metric of every network on every platform. */
@NullMarked
package io.dynobench.charts.heatmap;

import org.jspecify.annotations.NullMarked;
