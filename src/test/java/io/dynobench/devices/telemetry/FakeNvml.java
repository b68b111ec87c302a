package io.dynobench.devices.telemetry;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.dynobench.devices.nvidia.Nvml;
import java.util.List;

/** A driver of one GPU, whose answers a test sets. */
class FakeNvml implements Nvml {

  private static final int NOT_SUPPORTED = 3;
  private static final int NOT_FOUND = 6;

  long millijoules = -1;
  int milliwatts = -1;
  List<GpuState.Process> processes = List.of();
  int open;

  @Override
  public int nvmlInit_v2() {
    open++;
    return SUCCESS;
  }

  @Override
  public int nvmlShutdown() {
    open--;
    return SUCCESS;
  }

  @Override
  public String nvmlErrorString(int result) {
    return result == NOT_FOUND ? "Not Found" : "Unknown Error";
  }

  @Override
  public int nvmlSystemGetDriverVersion(byte[] version, int length) {
    return NOT_SUPPORTED;
  }

  @Override
  public int nvmlDeviceGetCount_v2(IntByReference count) {
    count.setValue(1);
    return SUCCESS;
  }

  @Override
  public int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device) {
    return NOT_SUPPORTED;
  }

  @Override
  public int nvmlDeviceGetHandleByUUID(String uuid, PointerByReference device) {
    return uuid.equals(Devices.UUID) ? SUCCESS : NOT_FOUND;
  }

  @Override
  public int nvmlDeviceGetName(Pointer device, byte[] name, int length) {
    return NOT_SUPPORTED;
  }

  @Override
  public int nvmlDeviceGetUUID(Pointer device, byte[] uuid, int length) {
    return NOT_SUPPORTED;
  }

  @Override
  public int nvmlDeviceGetMemoryInfo(Pointer device, MemoryInfo memory) {
    memory.used = 1L << 30;
    return SUCCESS;
  }

  @Override
  public int nvmlDeviceGetTotalEnergyConsumption(Pointer device, LongByReference energy) {
    energy.setValue(millijoules);
    return millijoules < 0 ? NOT_SUPPORTED : SUCCESS;
  }

  @Override
  public int nvmlDeviceGetPowerUsage(Pointer device, IntByReference power) {
    power.setValue(milliwatts);
    return milliwatts < 0 ? NOT_SUPPORTED : SUCCESS;
  }

  @Override
  public int nvmlDeviceGetClockInfo(Pointer device, int type, IntByReference clock) {
    clock.setValue(type == CLOCK_SM ? 1980 : 2619);
    return SUCCESS;
  }

  @Override
  public int nvmlDeviceGetTemperature(Pointer device, int sensor, IntByReference temperature) {
    return NOT_SUPPORTED;
  }

  /** As a driver without this function does. */
  @Override
  public int nvmlDeviceGetCurrentClocksEventReasons(Pointer device, LongByReference reasons) {
    throw new UnsatisfiedLinkError("undefined symbol");
  }

  @Override
  public int nvmlDeviceGetCurrentClocksThrottleReasons(Pointer device, LongByReference reasons) {
    reasons.setValue(0x20);
    return SUCCESS;
  }

  @Override
  public int nvmlDeviceGetComputeRunningProcesses_v3(
      Pointer device, IntByReference count, Memory infos) {
    int room = count.getValue();
    count.setValue(processes.size());
    if (processes.size() > room) {
      return INSUFFICIENT_SIZE;
    }
    for (int index = 0; index < processes.size(); index++) {
      Long bytes = processes.get(index).usedBytes();
      infos.setInt(index * 24L, (int) processes.get(index).pid());
      infos.setLong(index * 24L + 8, bytes == null ? -1 : bytes);
    }
    return SUCCESS;
  }
}
