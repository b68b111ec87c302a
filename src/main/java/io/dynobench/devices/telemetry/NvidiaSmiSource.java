package io.dynobench.devices.telemetry;

import io.dynobench.devices.Device;
import io.dynobench.devices.nvidia.NvidiaSmi;
import java.io.IOException;
import java.time.Duration;

/** Opens a GPU through the driver's program, where its library does not answer. */
final class NvidiaSmiSource implements MeterSource {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final NvidiaSmi program;
  private final MeterClock clock;

  NvidiaSmiSource(String program, MeterClock clock) {
    this.program = new NvidiaSmi(program, PATIENCE);
    this.clock = clock;
  }

  @Override
  public Answer open(Device device) {
    String reason = "";
    for (String throttling : NvidiaSmiMeter.THROTTLING) {
      try {
        String uuid = String.valueOf(device.uuid());
        return new Answer.Ready(NvidiaSmiMeter.open(program, uuid, throttling, clock));
      } catch (IOException e) {
        reason = String.valueOf(e.getMessage());
        if (!reason.contains("not a valid field")) {
          break;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer.Unavailable("interrupted while nvidia-smi ran");
      }
    }
    return new Answer.Unavailable(reason);
  }
}
