/** Finds the devices of this node and says which of them an installed engine can use. */
@NullMarked
package io.dynobench.devices;

import org.jspecify.annotations.NullMarked;
