package io.dynobench.devices.telemetry;

import java.io.IOException;
import java.time.Duration;

/** A source of readings of one device. It brings its clock, and belongs to one trial. */
interface Meter extends AutoCloseable {

  /** What it is and reads, for the provenance. */
  String name();

  MeterClock clock();

  /** Whether its readings hold power or energy. */
  boolean metersPower();

  /** Why not, for users; meaningful only when power is not metered. */
  String powerMissing();

  /** The time between two readings, given what is configured. */
  default Duration interval(Duration configured) {
    return configured;
  }

  /** A driver that takes longer to answer hangs; its program may take seconds. */
  default Duration patience() {
    return Duration.ofSeconds(6);
  }

  /**
   * @throws IOException when the device cannot be read now
   */
  Reading read() throws IOException, InterruptedException;

  @Override
  void close();
}
