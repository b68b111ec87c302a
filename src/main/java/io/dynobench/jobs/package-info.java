/**
 * Accepts jobs, expands them into trials, runs those in the lanes of the devices, and tells how
 * they fare.
 */
@NullMarked
package io.dynobench.jobs;

import org.jspecify.annotations.NullMarked;
