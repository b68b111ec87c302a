package io.dynobench.devices;

import io.dynobench.devices.GpuProbe.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at this node's hardware; the first probe whose driver answers names the GPUs. */
class FindDevices {

  private static final Logger log = LoggerFactory.getLogger(FindDevices.class);

  private final String node;
  private final CpuProbe cpu;
  private final List<GpuProbe> gpus;
  private final Usability usability;
  private final Clock clock;

  FindDevices(String node, CpuProbe cpu, List<GpuProbe> gpus, Usability usability, Clock clock) {
    this.node = node;
    this.cpu = cpu;
    this.gpus = gpus;
    this.usability = usability;
    this.clock = clock;
  }

  /** The CPU first, then the GPUs in the order of the PCI bus. */
  List<Device> now() {
    Instant seenAt = clock.instant();
    List<Device> devices = new ArrayList<>();
    devices.add(device(cpu.ask(), seenAt));
    gpus().forEach(gpu -> devices.add(device(gpu, seenAt)));
    return List.copyOf(devices);
  }

  private List<Gpu> gpus() {
    for (GpuProbe probe : gpus) {
      Answer answer = probe.ask();
      if (answer instanceof Answer.Found found) {
        return found.gpus();
      }
      if (answer instanceof Answer.Failed failed) {
        log.warn("The NVIDIA driver does not answer: {}", failed.reason());
      }
    }
    return List.of();
  }

  private Device device(Cpu found, Instant seenAt) {
    return new Device(
        node,
        "cpu",
        Device.Kind.CPU,
        found.name(),
        null,
        found.sockets(),
        found.physicalCores(),
        found.logicalCores(),
        found.memoryMib(),
        null,
        true,
        null,
        seenAt);
  }

  private Device device(Gpu found, Instant seenAt) {
    String missing = usability.missing(found);
    return new Device(
        node,
        "cuda:" + found.index(),
        Device.Kind.GPU,
        found.name(),
        found.uuid(),
        null,
        null,
        null,
        found.memoryMib(),
        found.driver(),
        missing == null,
        missing,
        seenAt);
  }
}
