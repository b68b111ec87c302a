package io.dynobench.devices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;

/**
 * The registry on the table that all nodes share. It looks at the hardware while it is being
 * created, so that whoever is given it finds this node's devices in it.
 */
class RecordedDevices implements DeviceRegistry, InitializingBean {

  private static final Comparator<Device> BY_NODE_AND_NUMBER =
      Comparator.comparing(Device::node)
          .thenComparing(Device::kind)
          .thenComparing(device -> device.id().length())
          .thenComparing(Device::id);

  private final String node;
  private final Supplier<List<Device>> hardware;
  private final RecordDevices record;
  private final DeviceRepository devices;

  RecordedDevices(
      String node,
      Supplier<List<Device>> hardware,
      RecordDevices record,
      DeviceRepository devices) {
    this.node = node;
    this.hardware = hardware;
    this.record = record;
    this.devices = devices;
  }

  @Override
  public void afterPropertiesSet() {
    refresh();
  }

  @Override
  public String node() {
    return node;
  }

  @Override
  public List<Device> all() {
    return sorted(devices.findAll().stream());
  }

  @Override
  public List<Device> here() {
    return sorted(devices.findByNode(node).stream());
  }

  @Override
  public Optional<Device> find(String node, String id) {
    return devices.findById(new DeviceEntity.Key(node, id)).map(DeviceEntity::toDevice);
  }

  /** One at a time: two looks at once would only disturb each other. */
  @Override
  public synchronized List<Device> refresh() {
    record.of(node, hardware.get());
    return here();
  }

  @Override
  public Map<String, String> environment(Device device) {
    String uuid = device.uuid();
    // Empty hides every GPU; an engine on the CPU must not even create a context on one.
    return uuid == null
        ? Map.of("CUDA_VISIBLE_DEVICES", "")
        : Map.of("CUDA_DEVICE_ORDER", "PCI_BUS_ID", "CUDA_VISIBLE_DEVICES", uuid);
  }

  private static List<Device> sorted(Stream<DeviceEntity> found) {
    return found.map(DeviceEntity::toDevice).sorted(BY_NODE_AND_NUMBER).toList();
  }
}
