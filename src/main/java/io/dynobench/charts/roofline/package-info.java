/** What platforms can do at most, and how near results come to it. */
@NullMarked
package io.dynobench.charts.roofline;

import org.jspecify.annotations.NullMarked;
