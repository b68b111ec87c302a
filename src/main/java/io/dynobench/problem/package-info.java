/** Error codes, and how they become problem+json (RFC 9457). */
@NullMarked
package io.dynobench.problem;

import org.jspecify.annotations.NullMarked;
