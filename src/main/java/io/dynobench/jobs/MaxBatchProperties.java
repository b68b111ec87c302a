package io.dynobench.jobs;

import com.sun.management.OperatingSystemMXBean;
import io.dynobench.bench.WorkloadSettings;
import io.dynobench.devices.Device;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The search for the largest batch.
 *
 * @param memoryLimit what a worker on a CPU may have, unless its job says otherwise; null for
 *     {@link #SHARE} of the memory of the machine or container
 */
@ConfigurationProperties("dynobench.max-batch")
record MaxBatchProperties(@Nullable DataSize memoryLimit) {

  /** The rest is for the server and the system: a machine that is full ends anybody. */
  static final double SHARE = 0.75;

  private static final long MIB = 1 << 20;

  /** In MiB; null for a GPU, whose memory is the limit. */
  @Nullable Integer limitMib(Device device, WorkloadSettings.MaxBatch settings) {
    if (device.kind() == Device.Kind.GPU) {
      return null;
    }
    Integer asked = settings.memoryLimitMib();
    if (asked != null) {
      return asked;
    }
    return memoryLimit != null
        ? Math.toIntExact(memoryLimit.toMegabytes())
        : (int) (SHARE * machineMib(device));
  }

  private static long machineMib(Device device) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long here = system.getTotalMemorySize() / MIB;
    return Math.min(here, Objects.requireNonNullElse(device.memoryMib(), here));
  }
}
