/** The largest batch that fits, a bar per network and platform. */
@NullMarked
package io.dynobench.charts.maxbatch;

import org.jspecify.annotations.NullMarked;
