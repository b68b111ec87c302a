/** Which results no other beats in two metrics, measured and predicted. */
@NullMarked
package io.dynobench.charts.pareto;

import org.jspecify.annotations.NullMarked;
