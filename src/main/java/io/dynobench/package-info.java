/** Dynobench puts a neural network on the dyno. */
@NullMarked
package io.dynobench;

import org.jspecify.annotations.NullMarked;
