package io.dynobench.devices.telemetry;

import com.sun.jna.Native;
import com.sun.jna.ptr.PointerByReference;
import io.dynobench.devices.Device;
import io.dynobench.devices.nvidia.Nvml;
import java.util.function.Supplier;

/** Opens a GPU through NVIDIA's management library. */
final class NvmlSource implements MeterSource {

  private final Supplier<Nvml> library;
  private final MeterClock clock;

  /**
   * @param library throws {@link UnsatisfiedLinkError} where it is not installed
   */
  NvmlSource(Supplier<Nvml> library, MeterClock clock) {
    this.library = library;
    this.clock = clock;
  }

  static NvmlSource installed(MeterClock clock) {
    return new NvmlSource(() -> Native.load(Nvml.LIBRARY, Nvml.class), clock);
  }

  @Override
  public Answer open(Device device) {
    try {
      return open(library.get(), String.valueOf(device.uuid()));
    } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
      return new Answer.Unavailable("NVIDIA's management library is not installed");
    }
  }

  private Answer open(Nvml nvml, String uuid) {
    int started = nvml.nvmlInit_v2();
    if (started != Nvml.SUCCESS) {
      return unavailable(nvml, "nvmlInit", started);
    }
    var handle = new PointerByReference();
    int found = nvml.nvmlDeviceGetHandleByUUID(uuid, handle);
    if (found != Nvml.SUCCESS) {
      Answer unavailable = unavailable(nvml, "nvmlDeviceGetHandleByUUID", found);
      nvml.nvmlShutdown();
      return unavailable;
    }
    return new Answer.Ready(new NvmlMeter(nvml, handle.getValue(), clock));
  }

  private static Answer unavailable(Nvml nvml, String call, int result) {
    return new Answer.Unavailable("%s: %s".formatted(call, nvml.nvmlErrorString(result)));
  }
}
