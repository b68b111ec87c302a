package io.dynobench.devices.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * What a meter showed at one moment.
 *
 * @param nanos when, by the meter's clock
 * @param energy its counter; null where there is none
 * @param watts power as the device tells it; null where it does not
 * @param gpu the rest, of GPUs
 */
record Reading(
    long nanos, @Nullable Energy energy, @Nullable Double watts, @Nullable GpuState gpu) {

  /**
   * A counter of energy that only grows within an era.
   *
   * @param joules with wrap-arounds taken out
   * @param era counts how often the counter was set back; joules of two eras have no difference
   */
  record Energy(double joules, int era) {}
}
