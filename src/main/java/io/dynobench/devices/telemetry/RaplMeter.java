package io.dynobench.devices.telemetry;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Adds up the energy counters of all processor packages and their memory. */
final class RaplMeter implements Meter {

  /**
   * A reading takes time of the processor that is measured; the counters lose nothing meanwhile.
   */
  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

  private final List<RaplZone> zones;
  private final MeterClock clock;
  private long microjoules;
  private int era;

  RaplMeter(List<RaplZone> zones, MeterClock clock) {
    this.zones = List.copyOf(zones);
    this.clock = clock;
  }

  @Override
  public String name() {
    return zones.stream()
        .map(RaplZone::name)
        .collect(Collectors.joining(", ", "RAPL energy counters (", ")"));
  }

  @Override
  public MeterClock clock() {
    return clock;
  }

  @Override
  public boolean metersPower() {
    return true;
  }

  @Override
  public String powerMissing() {
    return "";
  }

  @Override
  public Duration interval(Duration configured) {
    return configured.compareTo(SHORTEST_INTERVAL) < 0 ? SHORTEST_INTERVAL : configured;
  }

  @Override
  public Reading read() throws IOException {
    long nanos = clock.nanoTime();
    boolean setBack = false;
    for (RaplZone zone : zones) {
      long used = zone.advance(nanos);
      setBack |= used < 0;
      microjoules += Math.max(0, used);
    }
    if (setBack) {
      era++;
    }
    return new Reading(nanos, new Reading.Energy(microjoules / 1e6, era), null, null);
  }

  @Override
  public void close() {}
}
