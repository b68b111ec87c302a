/** What the roofline predicts of the catalogue's networks on its platforms, as rows. */
@NullMarked
package io.dynobench.charts.prediction;

import org.jspecify.annotations.NullMarked;
