/** What the machine did besides measuring: collector, stolen time, page faults, clock. */
@NullMarked
package io.dynobench.worker.surroundings;

import org.jspecify.annotations.NullMarked;
