package io.dynobench.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device as every node of the installation can see it. */
@Entity
@Table(name = "device")
@IdClass(DeviceEntity.Key.class)
class DeviceEntity {

  /** One device of one node. */
  record Key(String node, String id) implements Serializable {}

  @Id private String node;
  @Id private String id;

  @Enumerated(EnumType.STRING)
  private Device.Kind kind;

  private String name;

  @Column(name = "gpu_uuid")
  private @Nullable String uuid;

  private @Nullable Integer sockets;
  private @Nullable Integer physicalCores;
  private @Nullable Integer logicalCores;
  private @Nullable Long memoryMib;
  private @Nullable String driver;
  private boolean usable;
  private @Nullable String reason;
  private Instant seenAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected DeviceEntity() {}

  DeviceEntity(Device device) {
    this.node = device.node();
    this.id = device.id();
    this.kind = device.kind();
    this.name = device.name();
    this.uuid = device.uuid();
    this.sockets = device.sockets();
    this.physicalCores = device.physicalCores();
    this.logicalCores = device.logicalCores();
    this.memoryMib = device.memoryMib();
    this.driver = device.driver();
    this.usable = device.usable();
    this.reason = device.reason();
    this.seenAt = device.seenAt();
  }

  Device toDevice() {
    return new Device(
        node,
        id,
        kind,
        name,
        uuid,
        sockets,
        physicalCores,
        logicalCores,
        memoryMib,
        driver,
        usable,
        reason,
        seenAt);
  }

  String id() {
    return id;
  }

  /** Kept, because trials name it; nobody can use it. */
  void markGone() {
    this.usable = false;
    this.reason = "It is no longer found on this node.";
  }
}
