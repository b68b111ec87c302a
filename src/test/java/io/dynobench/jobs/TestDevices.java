package io.dynobench.jobs;

import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node named {@code here} with fixed devices, and a node {@code there} with a CPU. */
record TestDevices(List<Device> all) implements DeviceRegistry {

  static final Device CPU = device("here", "cpu", null);
  static final Device GPU0 = device("here", "cuda:0", null);
  static final Device GPU1 = device("here", "cuda:1", null);
  static final Device BROKEN = device("here", "cuda:2", "the driver is not installed");
  static final Device THERE = device("there", "cpu", null);

  static TestDevices cpuOnly() {
    return new TestDevices(List.of(CPU));
  }

  static TestDevices withGpus() {
    return new TestDevices(List.of(CPU, GPU0, GPU1, BROKEN, THERE));
  }

  @Override
  public String node() {
    return "here";
  }

  @Override
  public List<Device> here() {
    return all.stream().filter(device -> device.node().equals("here")).toList();
  }

  @Override
  public Optional<Device> find(String node, String id) {
    return all.stream()
        .filter(device -> device.node().equals(node) && device.id().equals(id))
        .findFirst();
  }

  @Override
  public List<Device> refresh() {
    return here();
  }

  @Override
  public Map<String, String> environment(Device device) {
    String uuid = device.uuid();
    return Map.of("CUDA_VISIBLE_DEVICES", uuid == null ? "" : uuid);
  }

  private static Device device(String node, String id, @Nullable String reason) {
    boolean cpu = id.equals("cpu");
    return new Device(
        node,
        id,
        cpu ? Device.Kind.CPU : Device.Kind.GPU,
        cpu ? "Some CPU" : "Some GPU",
        cpu ? null : "GPU-" + id,
        cpu ? 1 : null,
        cpu ? 2 : null,
        cpu ? 4 : null,
        16_000L,
        cpu ? null : "570.1",
        reason == null,
        reason,
        Instant.EPOCH);
  }
}
