package io.dynobench.devices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One CPU socket set or one GPU of a node.
 *
 * @param id {@code cpu} or {@code cuda:N}
 * @param name as its maker calls it: {@code AMD EPYC 7R13}, {@code NVIDIA H100 80GB HBM3}
 * @param uuid of a GPU, as the driver names it ({@code GPU-…}); null for a CPU
 * @param sockets, physicalCores, logicalCores of a CPU; null for a GPU
 * @param memoryMib of the machine or the card
 * @param driver version of the GPU's driver; null for a CPU
 * @param usable whether an installed engine can use it
 * @param reason why it is not usable, for users; null when it is
 * @param seenAt when it was last found
 */
public record Device(
    String node,
    String id,
    Kind kind,
    String name,
    @Nullable String uuid,
    @Nullable Integer sockets,
    @Nullable Integer physicalCores,
    @Nullable Integer logicalCores,
    @Nullable Long memoryMib,
    @Nullable String driver,
    boolean usable,
    @Nullable String reason,
    Instant seenAt) {

  /** What a device is. */
  public enum Kind {
    CPU,
    GPU
  }
}
