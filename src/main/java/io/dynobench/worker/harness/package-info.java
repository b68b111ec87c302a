/** Warms up, measures and sums up; knows engines only by their interface. */
@NullMarked
package io.dynobench.worker.harness;

import org.jspecify.annotations.NullMarked;
