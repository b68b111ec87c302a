package io.dynobench.devices;

import io.dynobench.bench.Profile;

/** The meters of this node: power, energy, memory and clocks of a device, seen from outside. */
public interface Telemetry {

  /**
   * Gets a device's meters ready for one trial and takes the first reading. It never fails: what
   * cannot be metered is missing in the result, with its reason.
   */
  MeterTrial open(Device device, Profile profile);

  /**
   * Whether trials on a device of this node meter its power, which takes them longer. The answer is
   * remembered, so it costs nothing from the second time on.
   */
  boolean metersPower(Device device);
}
