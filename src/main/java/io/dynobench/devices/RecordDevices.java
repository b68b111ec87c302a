package io.dynobench.devices;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the installation what a node has found. */
@Component
class RecordDevices {

  private final DeviceRepository devices;

  RecordDevices(DeviceRepository devices) {
    this.devices = devices;
  }

  /**
   * @param found everything that the node has now
   */
  @Transactional
  void of(String node, List<Device> found) {
    Set<String> ids = found.stream().map(Device::id).collect(Collectors.toSet());
    devices.findByNode(node).stream()
        .filter(known -> !ids.contains(known.id()))
        .forEach(DeviceEntity::markGone);
    found.forEach(device -> devices.save(new DeviceEntity(device)));
  }
}
