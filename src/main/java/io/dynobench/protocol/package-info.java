/** The wire between server and worker: one record per message, and their codec. */
@NullMarked
package io.dynobench.protocol;

import org.jspecify.annotations.NullMarked;
