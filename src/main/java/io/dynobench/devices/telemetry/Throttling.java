package io.dynobench.devices.telemetry;

import io.dynobench.bench.QualityReason;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a GPU runs slower than it could because of heat or power: bits of NVIDIA's {@code
 * nvmlClocksEventReasons}. The others (idle, clocks set by a user, sync boost) are no doubt about a
 * measurement.
 */
enum Throttling {
  /** How a card lives under full load: its limit is part of what it is. */
  SW_POWER_CAP(0x4, QualityReason.POWER_CAPPED),
  HW_SLOWDOWN(0x8, QualityReason.THROTTLED),
  SW_THERMAL_SLOWDOWN(0x20, QualityReason.THROTTLED),
  HW_THERMAL_SLOWDOWN(0x40, QualityReason.THROTTLED),
  HW_POWER_BRAKE_SLOWDOWN(0x80, QualityReason.THROTTLED);

  private final long bit;
  private final QualityReason doubt;

  Throttling(long bit, QualityReason doubt) {
    this.bit = bit;
    this.doubt = doubt;
  }

  private boolean in(long mask) {
    return (mask & bit) != 0;
  }

  static boolean any(long mask) {
    return Arrays.stream(values()).anyMatch(each -> each.in(mask));
  }

  /** What it says about a measurement, each doubt once. */
  static List<QualityReason> doubts(long mask) {
    return Arrays.stream(values())
        .filter(each -> each.in(mask))
        .map(each -> each.doubt)
        .distinct()
        .toList();
  }

  /** For the provenance. */
  static String names(long mask) {
    return Arrays.stream(values())
        .filter(each -> each.in(mask))
        .map(Throttling::name)
        .collect(Collectors.joining(", "));
  }
}
