package io.dynobench.devices;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DeviceRepository extends JpaRepository<DeviceEntity, DeviceEntity.Key> {

  List<DeviceEntity> findByNode(String node);
}
