/** The built-in networks, defined once as graphs of layers, counted, and emitted for engines. */
@NullMarked
package io.dynobench.zoo;

import org.jspecify.annotations.NullMarked;
