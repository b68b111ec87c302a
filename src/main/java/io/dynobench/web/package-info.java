/** The page shell: where the built frontend lies, what every page shows, how browsers may cache. */
@NullMarked
package io.dynobench.web;

import org.jspecify.annotations.NullMarked;
