package io.dynobench.devices.telemetry;

import io.dynobench.devices.Device;
import java.time.Duration;

/** One way to meter a device of this machine. */
interface MeterSource {

  Answer open(Device device);

  /** A driver that takes longer hangs; a GPU that nobody uses takes seconds to wake up. */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /** What came of trying. */
  sealed interface Answer {

    /** It can be metered. The receiver closes the meter. */
    record Ready(Meter meter) implements Answer {}

    /**
     * It cannot.
     *
     * @param reason for users, with the fix where there is one
     */
    record Unavailable(String reason) implements Answer {}
  }
}
