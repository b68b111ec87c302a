/** What share of its prediction a result reaches. */
@NullMarked
package io.dynobench.charts.efficiency;

import org.jspecify.annotations.NullMarked;
