package io.dynobench.jobs;

import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.devices.Telemetry;
import org.springframework.stereotype.Component;

/** How much longer forks take where the power of their device is metered. */
@Component
class MeterTime {

  private final DeviceRegistry registry;
  private final Telemetry telemetry;

  MeterTime(DeviceRegistry registry, Telemetry telemetry) {
    this.registry = registry;
    this.telemetry = telemetry;
  }

  /** How many forks without a meter one in this lane is worth; 1 where nothing is metered. */
  double longer(String node, String device, Workload workload, Profile profile) {
    return metered(node, device)
        ? 1 + Estimate.meterSeconds(profile) / Estimate.forkSeconds(workload, profile)
        : 1;
  }

  /** A meter of another node cannot be asked; nearly all GPUs tell their power, few CPUs do. */
  private boolean metered(String node, String device) {
    return node.equals(registry.node())
        ? registry.find(node, device).filter(telemetry::metersPower).isPresent()
        : !device.equals(TimeLeft.CPU);
  }
}
