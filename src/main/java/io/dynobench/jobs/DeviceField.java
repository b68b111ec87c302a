package io.dynobench.jobs;

import io.dynobench.devices.Device;
import io.dynobench.devices.DeviceRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the devices that a request names: {@code cpu} and {@code cuda:0} are this node's, {@code
 * node/cpu} is another's.
 */
final class DeviceField {

  private final DeviceRegistry registry;
  private final Complaints complaints;

  DeviceField(DeviceRegistry registry, Complaints complaints) {
    this.registry = registry;
    this.complaints = complaints;
  }

  List<Device> devices(@Nullable List<String> words) {
    if (words == null) {
      return byDefault();
    }
    if (words.isEmpty()) {
      complaints.add("devices", "EMPTY_LIST", "expected at least one entry");
    }
    List<Device> devices = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      device("devices[%d]".formatted(i), words.get(i)).ifPresent(devices::add);
    }
    return devices.stream().distinct().toList();
  }

  /** How a request names a device. */
  static String word(Device device, String here) {
    return word(device.node(), device.id(), here);
  }

  static String word(String node, String id, String here) {
    return node.equals(here) ? id : node + "/" + id;
  }

  private List<Device> byDefault() {
    List<Device> usable = registry.here().stream().filter(Device::usable).toList();
    List<Device> gpus = usable.stream().filter(device -> device.kind() == Device.Kind.GPU).toList();
    List<Device> devices = gpus.isEmpty() ? usable : gpus;
    if (devices.isEmpty()) {
      complaints.add("devices", "DEVICE_NOT_USABLE", "this node has no usable device");
    }
    return devices;
  }

  private Optional<Device> device(String field, String word) {
    int slash = word.lastIndexOf('/');
    String node = slash < 0 ? registry.node() : word.substring(0, slash);
    Optional<Device> device = registry.find(node, word.substring(slash + 1));
    if (device.isEmpty()) {
      complaints.add(
          field,
          "UNKNOWN_DEVICE",
          "there is no device '%s'; expected one of %s"
              .formatted(Texts.shortened(word), String.join(", ", words())));
    } else if (!device.get().usable()) {
      complaints.add(
          field,
          "DEVICE_NOT_USABLE",
          "%s cannot be used: %s".formatted(word, device.get().reason()));
    }
    return device;
  }

  private List<String> words() {
    return registry.all().stream()
        .filter(Device::usable)
        .map(device -> word(device, registry.node()))
        .toList();
  }
}
