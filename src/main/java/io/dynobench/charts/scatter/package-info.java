/** One metric over another, a point per result. */
@NullMarked
package io.dynobench.charts.scatter;

import org.jspecify.annotations.NullMarked;
