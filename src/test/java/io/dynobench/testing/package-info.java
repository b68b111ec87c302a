/** What tests of several packages share. */
@NullMarked
package io.dynobench.testing;

import org.jspecify.annotations.NullMarked;
