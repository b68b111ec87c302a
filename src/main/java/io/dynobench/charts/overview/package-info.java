/** What was measured at all. */
@NullMarked
package io.dynobench.charts.overview;

import org.jspecify.annotations.NullMarked;
