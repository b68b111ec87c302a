package io.dynobench.devices;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.HardwareAbstractionLayer;

/**
 * Asks the operating system for the CPU, and the JVM for the limits that a worker will have too.
 */
final class CpuProbe {

  private static final long MIB = 1024 * 1024;

  Cpu ask() {
    HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    CentralProcessor processor = hardware.getProcessor();
    String name = processor.getProcessorIdentifier().getName().strip();
    OperatingSystemMXBean limits = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Cpu(
            name.isEmpty() ? "CPU" : name,
            Math.max(1, processor.getPhysicalPackageCount()),
            Math.max(1, processor.getPhysicalProcessorCount()),
            Math.max(1, processor.getLogicalProcessorCount()),
            hardware.getMemory().getTotal() / MIB)
        .within(limits.getAvailableProcessors(), limits.getTotalMemorySize() / MIB);
  }
}
