package io.dynobench.worker.surroundings;

import org.jspecify.annotations.Nullable;

/**
 * What the machine's counters say at one moment; null what could not be read.
 *
 * @param nanos of {@link System#nanoTime}
 * @param gcMillis that the garbage collector of this process has taken so far
 */
record Snapshot(
    long nanos,
    long gcMillis,
    @Nullable CpuTicks ticks,
    @Nullable Long majorFaults,
    @Nullable Double cpuMhz) {}
