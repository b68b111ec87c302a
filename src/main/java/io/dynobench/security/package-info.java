/** Decides who may change things, and keeps other sites' pages from driving this service. */
@NullMarked
package io.dynobench.security;

import org.jspecify.annotations.NullMarked;
