/* A stand-in for libnvidia-ml.so.1 with the types of NVIDIA's nvml.h, for the ABI: one GPU, two processes. The energy
   counter goes on 100 J with every reading; nvmlDeviceGetCurrentClocksEventReasons is missing, as before driver 535. */
#include <string.h>

typedef struct device { int index; } *nvmlDevice_t;

typedef struct {
  unsigned long long total;
  unsigned long long free;
  unsigned long long used;
} nvmlMemory_t;

typedef struct {
  unsigned int pid;
  unsigned long long usedGpuMemory;
  unsigned int gpuInstanceId;
  unsigned int computeInstanceId;
} nvmlProcessInfo_v2_t;

static struct device gpu;
static unsigned long long energy = 5000000000000ULL; /* beyond 32 bits */

int nvmlInit_v2(void) { return 0; }
int nvmlShutdown(void) { return 0; }
const char *nvmlErrorString(int result) { return result == 6 ? "Not Found" : "Unknown Error"; }

int nvmlDeviceGetHandleByUUID(const char *uuid, nvmlDevice_t *device) {
  *device = &gpu;
  return strcmp(uuid, "GPU-3f1c2a8e-6d0b-4f6e-9a37-1b2c3d4e5f60") ? 6 : 0;
}

int nvmlDeviceGetTotalEnergyConsumption(nvmlDevice_t device, unsigned long long *mj) {
  if (device != &gpu) return 2;
  *mj = energy += 100000;
  return 0;
}

int nvmlDeviceGetPowerUsage(nvmlDevice_t device, unsigned int *mw) { *mw = 412370; return device != &gpu; }
int nvmlDeviceGetClockInfo(nvmlDevice_t device, int type, unsigned int *mhz) {
  *mhz = type == 1 ? 1755 : type == 2 ? 2619 : 0;
  return device != &gpu;
}
int nvmlDeviceGetTemperature(nvmlDevice_t device, int sensor, unsigned int *c) { *c = 61; return sensor; }
int nvmlDeviceGetCurrentClocksThrottleReasons(nvmlDevice_t device, unsigned long long *mask) { *mask = 4; return 0; }

int nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *memory) {
  memory->total = 85520809984ULL;
  memory->used = 21562000000ULL;
  memory->free = memory->total - memory->used;
  return 0;
}

int nvmlDeviceGetComputeRunningProcesses_v3(nvmlDevice_t device, unsigned int *count, nvmlProcessInfo_v2_t *infos) {
  unsigned int room = *count;
  *count = 2;
  if (room < 2) return 7;
  infos[0] = (nvmlProcessInfo_v2_t) {4711, 20562000000ULL, 0xffffffff, 0xffffffff};
  infos[1] = (nvmlProcessInfo_v2_t) {3000000000U, (unsigned long long) -1, 0xffffffff, 0xffffffff};
  return 0;
}
