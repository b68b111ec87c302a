/** Turns a query over results into the data of a chart. */
@NullMarked
package io.dynobench.charts;

import org.jspecify.annotations.NullMarked;
