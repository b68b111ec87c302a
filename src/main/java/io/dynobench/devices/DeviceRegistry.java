package io.dynobench.devices;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The devices of the whole installation; this node's own are found at start and on demand. */
public interface DeviceRegistry {

  /** The name of this node, unique in the installation. */
  String node();

  /** Every device of every node, ordered by node and id. */
  List<Device> all();

  /** This node's devices. */
  List<Device> here();

  Optional<Device> find(String node, String id);

  /** Looks again at this node's hardware. */
  List<Device> refresh();

  /** What a worker's environment must hold to see this device and no other. */
  Map<String, String> environment(Device device);
}
