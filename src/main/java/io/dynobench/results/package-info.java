/** Stores results with their provenance, and answers queries over them. */
@NullMarked
package io.dynobench.results;

import org.jspecify.annotations.NullMarked;
