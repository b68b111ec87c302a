package io.dynobench.devices.telemetry;

import io.dynobench.devices.Telemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder as the kernel's powercap interface shows it, with counters of constant power that wrap
 * around, on a clock of its own.
 */
public final class PowercapFolder {

  private record Counter(Path file, double watts, long range, long start) {

    void write(long nanos) throws IOException {
      long used = Math.round(watts * nanos / 1e3); // W × ns = 1e-9 J = 1e-3 µJ
      Files.writeString(file, (start + used) % range + "\n");
    }
  }

  private final Path root;
  private final List<Counter> counters = new ArrayList<>();

  public PowercapFolder(Path root) {
    this.root = root;
  }

  /**
   * A server of two packages and their memory that takes 100 W. Its counters wrap around between
   * almost any two readings that are a second apart.
   */
  public static Telemetry oneHundredWatts(Path root) {
    var folder =
        new PowercapFolder(root)
            .zone("intel-rapl:0", "package-0", 60, 61_000_000, 0)
            .zone("intel-rapl:0:0", "dram", 10, 11_000_000, 0)
            .zone("intel-rapl:1", "package-1", 30, 31_000_000, 0);
    MeterClock clock = new TickingClock(Duration.ofSeconds(1), folder::at);
    MeterSource source = new RaplSource(root, clock, RaplZone.ReadText.fromDisk());
    return new LocalTelemetry(Duration.ofMillis(100), List.of(source), List.of());
  }

  /**
   * @param range in µJ, as is the start
   */
  PowercapFolder zone(String folder, String name, double watts, long range, long start) {
    try {
      Path zone = Files.createDirectories(root.resolve(folder));
      Files.writeString(zone.resolve("name"), name + "\n");
      Files.writeString(zone.resolve("max_energy_range_uj"), range + "\n");
      var counter = new Counter(zone.resolve("energy_uj"), watts, range, start);
      counter.write(0);
      counters.add(counter);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** What the counters show at a time, in nanoseconds. */
  void at(long nanos) {
    try {
      for (Counter counter : counters) {
        counter.write(nanos);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
