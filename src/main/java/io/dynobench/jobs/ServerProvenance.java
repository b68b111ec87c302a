package io.dynobench.jobs;

import io.dynobench.devices.Device;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/** The part of a result's provenance that the server knows better than the worker. */
@Component
class ServerProvenance {

  private final Map<String, String> constant = new HashMap<>();

  ServerProvenance(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
    build.ifAvailable(properties -> put(constant, "app.version", properties.getVersion()));
    git.ifAvailable(properties -> put(constant, "app.commit", properties.getCommitId()));
    put(constant, "host.name", hostName());
  }

  Map<String, String> of(Device device) {
    Map<String, String> provenance = new HashMap<>(constant);
    put(provenance, "node", device.node());
    put(provenance, "device.name", device.name());
    put(provenance, "device.uuid", device.uuid());
    put(provenance, "driver.version", device.driver());
    put(provenance, "cpu.physicalCores", device.physicalCores());
    put(provenance, "cpu.logicalCores", device.logicalCores());
    return provenance;
  }

  private static void put(Map<String, String> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value.toString());
    }
  }

  private static @Nullable String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      // A container without an entry for itself; the node name stands for it.
      return null;
    }
  }
}
