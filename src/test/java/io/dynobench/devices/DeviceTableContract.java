package io.dynobench.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every database must do with the devices; the subclasses name the database. */
@DataJpaTest(showSql = false)
@Import(RecordDevices.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class DeviceTableContract {

  private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00.123456Z");

  @Autowired DeviceRepository devices;
  @Autowired RecordDevices record;

  private final List<Device> hardware = new ArrayList<>();

  @BeforeEach
  void forgetAll() {
    devices.deleteAll();
  }

  @Test
  void keepsEveryFieldOfADevice() {
    hardware.addAll(List.of(cpu("lab-1"), gpu("lab-1", 0)));

    assertThat(node("lab-1").all()).containsExactly(cpu("lab-1"), gpu("lab-1", 0));
  }

  @Test
  void showsEveryNodeItsOwnDevicesAndAllOfThem() {
    hardware.addAll(List.of(cpu("lab-2"), gpu("lab-2", 10), gpu("lab-2", 2)));
    node("lab-2");
    hardware.clear();
    hardware.add(cpu("lab-1"));
    DeviceRegistry registry = node("lab-1");

    assertThat(registry.here()).containsExactly(cpu("lab-1"));
    assertThat(registry.all())
        .containsExactly(cpu("lab-1"), cpu("lab-2"), gpu("lab-2", 2), gpu("lab-2", 10));
    assertThat(registry.find("lab-2", "cuda:2")).contains(gpu("lab-2", 2));
    assertThat(registry.find("lab-1", "cuda:2")).isEmpty();
  }

  @Test
  void keepsAVanishedDeviceAsUnusableUntilItIsBack() {
    hardware.addAll(List.of(cpu("lab-1"), gpu("lab-1", 0)));
    DeviceRegistry registry = node("lab-1");

    hardware.remove(1);
    assertThat(registry.refresh().get(1))
        .satisfies(
            gone -> {
              assertThat(gone.usable()).isFalse();
              assertThat(gone.reason()).contains("no longer found");
            });

    hardware.add(gpu("lab-1", 0));
    assertThat(registry.refresh()).containsExactly(cpu("lab-1"), gpu("lab-1", 0));
  }

  @Test
  void showsAWorkerItsOwnDeviceOnly() {
    DeviceRegistry registry = node("lab-1");

    assertThat(registry.environment(gpu("lab-1", 1)))
        .isEqualTo(Map.of("CUDA_VISIBLE_DEVICES", "GPU-1", "CUDA_DEVICE_ORDER", "PCI_BUS_ID"));
    assertThat(registry.environment(cpu("lab-1"))).isEqualTo(Map.of("CUDA_VISIBLE_DEVICES", ""));
  }

  private DeviceRegistry node(String name) {
    RecordedDevices registry =
        new RecordedDevices(name, () -> List.copyOf(hardware), record, devices);
    registry.afterPropertiesSet();
    return registry;
  }

  private static Device cpu(String node) {
    return new Device(
        node,
        "cpu",
        Device.Kind.CPU,
        "AMD EPYC 7R13",
        null,
        2,
        96,
        192,
        786_432L,
        null,
        true,
        null,
        SEEN);
  }

  private static Device gpu(String node, int index) {
    return new Device(
        node,
        "cuda:" + index,
        Device.Kind.GPU,
        "NVIDIA A100",
        "GPU-" + index,
        null,
        null,
        null,
        40_960L,
        "550.54.15",
        true,
        null,
        SEEN);
  }
}
