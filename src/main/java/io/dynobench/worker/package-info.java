/** The child process that runs one trial and nothing else; plain Java. */
@NullMarked
package io.dynobench.worker;

import org.jspecify.annotations.NullMarked;
