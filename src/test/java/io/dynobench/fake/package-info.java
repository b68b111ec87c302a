/** An engine whose models behave in exactly known ways, good and bad, through the real worker. */
@NullMarked
package io.dynobench.fake;

import org.jspecify.annotations.NullMarked;
