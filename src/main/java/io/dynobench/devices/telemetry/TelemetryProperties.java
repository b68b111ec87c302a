package io.dynobench.devices.telemetry;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How devices are metered while a trial runs.
 *
 * @param enabled false leaves power, energy and the memory of GPUs unmeasured
 * @param interval between two readings
 * @param powercap the kernel's folder of energy counters
 */
@ConfigurationProperties("dynobench.telemetry")
record TelemetryProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("100ms") Duration interval,
    @DefaultValue("/sys/class/powercap") Path powercap) {

  /** Below, the sampler itself would be what it measures. */
  private static final Duration SHORTEST = Duration.ofMillis(10);

  private static final Duration LONGEST = Duration.ofSeconds(10);

  TelemetryProperties {
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "dynobench.telemetry.interval must be 10ms to 10s, not " + interval);
    }
  }
}
