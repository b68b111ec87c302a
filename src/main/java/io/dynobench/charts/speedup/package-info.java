/** How much faster one device is than another, and from which batch size on. */
@NullMarked
package io.dynobench.charts.speedup;

import org.jspecify.annotations.NullMarked;
