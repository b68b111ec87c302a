package io.dynobench.devices.telemetry;

import io.dynobench.bench.Profile;
import io.dynobench.devices.Device;
import io.dynobench.devices.MeterTrial;
import io.dynobench.devices.Telemetry;

/**
 * A node that meters nothing.
 *
 * @param reason for users
 */
record UnmeteredNode(String reason) implements Telemetry {

  @Override
  public MeterTrial open(Device device, Profile profile) {
    return new UnmeteredTrial(device.kind(), reason);
  }

  @Override
  public boolean metersPower(Device device) {
    return false;
  }
}
