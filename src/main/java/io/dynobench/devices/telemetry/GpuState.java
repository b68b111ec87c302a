package io.dynobench.devices.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A GPU at one moment; null is what the driver does not tell.
 *
 * @param throttling a mask as {@link Throttling} reads it
 * @param usedBytes of the card, by all processes
 * @param processes that compute on it
 */
record GpuState(
    @Nullable Integer smMhz,
    @Nullable Integer memoryMhz,
    @Nullable Integer celsius,
    @Nullable Long throttling,
    @Nullable Long usedBytes,
    @Nullable List<Process> processes) {

  /**
   * @param usedBytes of the card; null where the driver does not tell
   */
  record Process(long pid, @Nullable Long usedBytes) {}
}
