package io.dynobench.devices;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.dynobench.devices.nvidia.Nvml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks NVIDIA's management library, which comes with the driver. */
final class NvmlProbe implements GpuProbe {

  private static final long MIB = 1024 * 1024;

  private final String library;

  NvmlProbe() {
    this(Nvml.LIBRARY);
  }

  NvmlProbe(String library) {
    this.library = library;
  }

  @Override
  public Answer ask() {
    Nvml nvml;
    try {
      nvml = Native.load(library, Nvml.class);
    } catch (UnsatisfiedLinkError | NoClassDefFoundError notInstalled) {
      return new Answer.NoDriver();
    }
    try {
      return started(nvml);
    } catch (UnsatisfiedLinkError tooOld) {
      // Functions are looked up when they are called.
      return new Answer.Failed(String.valueOf(tooOld.getMessage()));
    }
  }

  private static Answer started(Nvml nvml) {
    int started = nvml.nvmlInit_v2();
    if (started != Nvml.SUCCESS) {
      return failed(nvml, "nvmlInit", started);
    }
    try {
      return ask(nvml);
    } finally {
      nvml.nvmlShutdown();
    }
  }

  private static Answer ask(Nvml nvml) {
    IntByReference count = new IntByReference();
    int counted = nvml.nvmlDeviceGetCount_v2(count);
    if (counted != Nvml.SUCCESS) {
      return failed(nvml, "nvmlDeviceGetCount", counted);
    }
    String driver = text(nvml::nvmlSystemGetDriverVersion);
    List<Gpu> gpus = new ArrayList<>();
    for (int index = 0; index < count.getValue(); index++) {
      PointerByReference handle = new PointerByReference();
      int got = nvml.nvmlDeviceGetHandleByIndex_v2(index, handle);
      if (got != Nvml.SUCCESS) {
        return failed(nvml, "nvmlDeviceGetHandleByIndex(%d)".formatted(index), got);
      }
      gpus.add(gpu(nvml, index, handle.getValue(), driver));
    }
    return new Answer.Found(gpus);
  }

  private static Gpu gpu(Nvml nvml, int index, Pointer device, @Nullable String driver) {
    String name = text((buffer, size) -> nvml.nvmlDeviceGetName(device, buffer, size));
    String uuid = text((buffer, size) -> nvml.nvmlDeviceGetUUID(device, buffer, size));
    Nvml.MemoryInfo memory = new Nvml.MemoryInfo();
    boolean measured = nvml.nvmlDeviceGetMemoryInfo(device, memory) == Nvml.SUCCESS;
    return new Gpu(
        index,
        name == null ? "NVIDIA GPU" : name,
        uuid,
        measured ? memory.total / MIB : null,
        driver);
  }

  private interface TextCall {
    int fill(byte[] buffer, int size);
  }

  private static @Nullable String text(TextCall call) {
    byte[] buffer = new byte[Nvml.TEXT_SIZE];
    return call.fill(buffer, buffer.length) == Nvml.SUCCESS
        ? Native.toString(buffer, StandardCharsets.UTF_8)
        : null;
  }

  private static Answer failed(Nvml nvml, String call, int result) {
    return new Answer.Failed("%s: %s".formatted(call, nvml.nvmlErrorString(result)));
  }
}
