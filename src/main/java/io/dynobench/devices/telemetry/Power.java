package io.dynobench.devices.telemetry;

/**
 * Power over some time.
 *
 * @param readings that it was taken from
 * @param seconds from the first to the last of them, by the meter's clock
 */
record Power(double averageWatts, double peakWatts, int readings, double seconds, Method method) {

  /** How the mean was taken, for the provenance. */
  enum Method {
    COUNTER("energy counter at the end minus at the beginning, ÷ time"),
    READINGS("time-weighted mean of power readings (trapezoids)");

    private final String description;

    Method(String description) {
      this.description = description;
    }

    String description() {
      return description;
    }
  }
}
