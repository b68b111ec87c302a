package io.dynobench.devices.telemetry;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.dynobench.devices.nvidia.Nvml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a GPU through NVIDIA's management library. */
final class NvmlMeter implements Meter {

  /** Processes on one GPU; more are looked up in a second call. */
  private static final int EXPECTED_PROCESSES = 64;

  private final Nvml nvml;
  private final Pointer device;
  private final MeterClock clock;
  private final boolean counts;
  private final boolean metersPower;
  private double lastJoules;
  private int era;

  NvmlMeter(Nvml nvml, Pointer device, MeterClock clock) {
    this.nvml = nvml;
    this.device = device;
    this.clock = clock;
    this.counts = millijoules() != null;
    this.metersPower = counts || watts() != null;
  }

  @Override
  public String name() {
    return counts
        ? "NVML energy counter (nvmlDeviceGetTotalEnergyConsumption)"
        : "NVML power readings (nvmlDeviceGetPowerUsage)";
  }

  @Override
  public MeterClock clock() {
    return clock;
  }

  @Override
  public boolean metersPower() {
    return metersPower;
  }

  @Override
  public String powerMissing() {
    return "this GPU tells its driver neither energy nor power";
  }

  @Override
  public Reading read() {
    long nanos = clock.nanoTime();
    Reading.Energy energy = energy();
    Double watts = watts();
    var state =
        new GpuState(
            clock(Nvml.CLOCK_SM),
            clock(Nvml.CLOCK_MEMORY),
            integer(out -> nvml.nvmlDeviceGetTemperature(device, Nvml.TEMPERATURE_GPU, out)),
            throttling(),
            usedBytes(),
            processes());
    return new Reading(nanos, energy, watts, state);
  }

  @Override
  public void close() {
    nvml.nvmlShutdown();
  }

  private Reading.@Nullable Energy energy() {
    Long millijoules = counts ? millijoules() : null;
    if (millijoules == null) {
      return null;
    }
    double joules = millijoules / 1e3;
    if (joules < lastJoules) {
      era++; // the driver was loaded again
    }
    lastJoules = joules;
    return new Reading.Energy(joules, era);
  }

  private @Nullable Long millijoules() {
    return number(out -> nvml.nvmlDeviceGetTotalEnergyConsumption(device, out));
  }

  private @Nullable Double watts() {
    Integer milliwatts = integer(out -> nvml.nvmlDeviceGetPowerUsage(device, out));
    return milliwatts == null ? null : milliwatts / 1e3;
  }

  private @Nullable Integer clock(int type) {
    return integer(out -> nvml.nvmlDeviceGetClockInfo(device, type, out));
  }

  private @Nullable Long throttling() {
    Long reasons = number(out -> nvml.nvmlDeviceGetCurrentClocksEventReasons(device, out));
    return reasons != null
        ? reasons
        : number(out -> nvml.nvmlDeviceGetCurrentClocksThrottleReasons(device, out));
  }

  private @Nullable Long usedBytes() {
    var memory = new Nvml.MemoryInfo();
    return nvml.nvmlDeviceGetMemoryInfo(device, memory) == Nvml.SUCCESS ? memory.used : null;
  }

  private @Nullable List<GpuState.Process> processes() {
    try {
      return processes(EXPECTED_PROCESSES);
    } catch (UnsatisfiedLinkError tooOld) {
      return null;
    }
  }

  private @Nullable List<GpuState.Process> processes(int room) {
    try (var infos = new Memory((long) room * Nvml.ProcessInfo.SIZE)) {
      var count = new IntByReference(room);
      int result = nvml.nvmlDeviceGetComputeRunningProcesses_v3(device, count, infos);
      if (result == Nvml.INSUFFICIENT_SIZE && count.getValue() > room) {
        return processes(count.getValue() + EXPECTED_PROCESSES);
      }
      if (result != Nvml.SUCCESS) {
        return null;
      }
      List<GpuState.Process> processes = new ArrayList<>();
      for (int index = 0; index < count.getValue(); index++) {
        long bytes = Nvml.ProcessInfo.usedBytes(infos, index);
        processes.add(
            new GpuState.Process(
                Nvml.ProcessInfo.pid(infos, index),
                bytes == Nvml.ProcessInfo.NOT_AVAILABLE ? null : bytes));
      }
      return processes;
    }
  }

  private interface Call<T> {
    int into(T out);
  }

  private static @Nullable Integer integer(Call<IntByReference> call) {
    var out = new IntByReference();
    return succeeds(call, out) ? out.getValue() : null;
  }

  private static @Nullable Long number(Call<LongByReference> call) {
    var out = new LongByReference();
    return succeeds(call, out) ? out.getValue() : null;
  }

  private static <T> boolean succeeds(Call<T> call, T out) {
    try {
      return call.into(out) == Nvml.SUCCESS;
    } catch (UnsatisfiedLinkError tooOld) {
      return false;
    }
  }
}
