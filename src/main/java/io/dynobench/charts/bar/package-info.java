/** A metric of platforms side by side, a bar per batch size. */
@NullMarked
package io.dynobench.charts.bar;

import org.jspecify.annotations.NullMarked;
