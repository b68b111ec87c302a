/** What the harness measures: engines behind one interface, with their own clock. */
@NullMarked
package io.dynobench.worker.engine;

import org.jspecify.annotations.NullMarked;
