package io.dynobench.devices;

/**
 * The processors of this machine as far as this process may use them.
 *
 * @param name as its maker calls it
 */
record Cpu(String name, int sockets, int physicalCores, int logicalCores, long memoryMib) {

  /** What a container's limits leave of the machine. */
  Cpu within(int logicalLimit, long memoryLimitMib) {
    int logical = Math.min(logicalCores, logicalLimit);
    return new Cpu(
        name,
        sockets,
        Math.min(physicalCores, logical),
        logical,
        Math.min(memoryMib, memoryLimitMib));
  }
}
