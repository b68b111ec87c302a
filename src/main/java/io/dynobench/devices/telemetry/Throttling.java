package io.dynobench.devices.telemetry;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Why a GPU runs slower than it could because of heat or power: bits of NVIDIA's {@code
 * nvmlClocksEventReasons}. The others (idle, clocks set by a user, sync boost) are no doubt about a
 * measurement.
 */
enum Throttling {
  SW_POWER_CAP(0x4),
  HW_SLOWDOWN(0x8),
  SW_THERMAL_SLOWDOWN(0x20),
  HW_THERMAL_SLOWDOWN(0x40),
  HW_POWER_BRAKE_SLOWDOWN(0x80);

  private final long bit;

  Throttling(long bit) {
    this.bit = bit;
  }

  private boolean in(long mask) {
    return (mask & bit) != 0;
  }

  static boolean any(long mask) {
    return Arrays.stream(values()).anyMatch(each -> each.in(mask));
  }

  /** For the provenance. */
  static String names(long mask) {
    return Arrays.stream(values())
        .filter(each -> each.in(mask))
        .map(Throttling::name)
        .collect(Collectors.joining(", "));
  }
}
