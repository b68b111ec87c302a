package io.dynobench.devices.telemetry;

import io.dynobench.devices.Device;
import java.time.Instant;

/** A processor and a GPU to meter. */
final class Devices {

  static final String UUID = "GPU-3f1c2a8e-6d0b-4f6e-9a37-1b2c3d4e5f60";

  static final Device CPU =
      new Device(
          "here",
          "cpu",
          Device.Kind.CPU,
          "Some CPU",
          null,
          1,
          2,
          4,
          16_000L,
          null,
          true,
          null,
          Instant.EPOCH);

  static final Device GPU =
      new Device(
          "here",
          "cuda:0",
          Device.Kind.GPU,
          "Some GPU",
          UUID,
          null,
          null,
          null,
          81_559L,
          "570.1",
          true,
          null,
          Instant.EPOCH);

  private Devices() {}
}
