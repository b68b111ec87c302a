/**
 * The benchmark of the benchmark: what the harness costs. Run by hand on a quiet machine, never by
 * the build; {@code src/docs/performance.md} has the command and the last table.
 */
@NullMarked
package io.dynobench.benchmark;

import org.jspecify.annotations.NullMarked;
