/** A metric over another, a line per configuration. */
@NullMarked
package io.dynobench.charts.line;

import org.jspecify.annotations.NullMarked;
