/** Starts, feeds, watches and ends workers, and explains every death of one. */
@NullMarked
package io.dynobench.supervisor;

import org.jspecify.annotations.NullMarked;
