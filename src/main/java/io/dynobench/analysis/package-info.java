/** Pure functions over measured numbers; each names the source of its formula. */
@NullMarked
package io.dynobench.analysis;

import org.jspecify.annotations.NullMarked;
