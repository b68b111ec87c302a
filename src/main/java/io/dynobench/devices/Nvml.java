package io.dynobench.devices;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The functions of NVIDIA's management library that are needed here; names, sizes and codes as in
 * its {@code nvml.h}. Every function returns 0 on success.
 */
interface Nvml extends Library {

  int SUCCESS = 0;

  /** {@code NVML_DEVICE_NAME_V2_BUFFER_SIZE} and the UUID's size. */
  int TEXT_SIZE = 96;

  int nvmlInit_v2();

  int nvmlShutdown();

  String nvmlErrorString(int result);

  int nvmlSystemGetDriverVersion(byte[] version, int length);

  int nvmlDeviceGetCount_v2(IntByReference count);

  int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device);

  int nvmlDeviceGetName(Pointer device, byte[] name, int length);

  int nvmlDeviceGetUUID(Pointer device, byte[] uuid, int length);

  int nvmlDeviceGetMemoryInfo(Pointer device, Memory memory);

  /** {@code nvmlMemory_t}, in bytes. */
  @Structure.FieldOrder({"total", "free", "used"})
  class Memory extends Structure {
    public long total;
    public long free;
    public long used;
  }
}
