/** Trains networks step by step, and has the harness time the steps. */
@NullMarked
package io.dynobench.worker.training;

import org.jspecify.annotations.NullMarked;
