/** The vocabulary of benchmarking: what to run, what was measured, and in which unit. */
@NullMarked
package io.dynobench.bench;

import org.jspecify.annotations.NullMarked;
