package io.dynobench.devices.nvidia;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of NVIDIA's management library that are needed here; names, sizes and codes as in
 * its {@code nvml.h}. Every function returns 0 on success. A function that an old driver lacks
 * throws {@link UnsatisfiedLinkError} when it is called.
 */
public interface Nvml extends Library {

  /** As the driver installs it. */
  String LIBRARY = "libnvidia-ml.so.1";

  int SUCCESS = 0;
  int INSUFFICIENT_SIZE = 7;

  /** {@code NVML_DEVICE_NAME_V2_BUFFER_SIZE} and the UUID's size. */
  int TEXT_SIZE = 96;

  /** Of {@code nvmlClockType_t}. */
  int CLOCK_SM = 1;

  int CLOCK_MEMORY = 2;

  /** Of {@code nvmlTemperatureSensors_t}. */
  int TEMPERATURE_GPU = 0;

  int nvmlInit_v2();

  int nvmlShutdown();

  String nvmlErrorString(int result);

  int nvmlSystemGetDriverVersion(byte[] version, int length);

  int nvmlDeviceGetCount_v2(IntByReference count);

  int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device);

  int nvmlDeviceGetHandleByUUID(String uuid, PointerByReference device);

  int nvmlDeviceGetName(Pointer device, byte[] name, int length);

  int nvmlDeviceGetUUID(Pointer device, byte[] uuid, int length);

  int nvmlDeviceGetMemoryInfo(Pointer device, MemoryInfo memory);

  /** In mJ since the driver was loaded; since Volta. */
  int nvmlDeviceGetTotalEnergyConsumption(Pointer device, LongByReference energy);

  /** In mW; since Ampere (but for GA100) the mean of the last second. */
  int nvmlDeviceGetPowerUsage(Pointer device, IntByReference power);

  /** In MHz. */
  int nvmlDeviceGetClockInfo(Pointer device, int type, IntByReference clock);

  /** In °C. */
  int nvmlDeviceGetTemperature(Pointer device, int sensor, IntByReference temperature);

  /** A mask of {@code nvmlClocksEventReason…}. */
  int nvmlDeviceGetCurrentClocksEventReasons(Pointer device, LongByReference reasons);

  /** The same by its name in drivers before 535. */
  int nvmlDeviceGetCurrentClocksThrottleReasons(Pointer device, LongByReference reasons);

  /**
   * @param count in: room in infos; out: how many processes there are
   * @param infos room for so many {@link ProcessInfo}
   */
  int nvmlDeviceGetComputeRunningProcesses_v3(Pointer device, IntByReference count, Memory infos);

  /** {@code nvmlMemory_t}, in bytes. */
  @Structure.FieldOrder({"total", "free", "used"})
  class MemoryInfo extends Structure {
    public long total;
    public long free;
    public long used;
  }

  /**
   * {@code nvmlProcessInfo_v2_t}, which version 3 of the call fills in: {@code unsigned int pid;
   * unsigned long long usedGpuMemory; unsigned int gpuInstanceId, computeInstanceId}.
   */
  final class ProcessInfo {

    /** In bytes, with the padding before the memory. */
    public static final int SIZE = 24;

    /** What the driver writes where it does not tell the memory of a process. */
    public static final long NOT_AVAILABLE = -1;

    private static final int MEMORY_AT = 8;

    private ProcessInfo() {}

    public static long pid(Memory infos, int index) {
      return Integer.toUnsignedLong(infos.getInt((long) index * SIZE));
    }

    /** In bytes, or {@link #NOT_AVAILABLE}. */
    public static long usedBytes(Memory infos, int index) {
      return infos.getLong((long) index * SIZE + MEMORY_AT);
    }
  }
}
