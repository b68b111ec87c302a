/** The page shell: what all pages share, the project's documents and error pages. */
@NullMarked
package io.dynobench.web;

import org.jspecify.annotations.NullMarked;
