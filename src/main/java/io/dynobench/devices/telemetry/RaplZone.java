package io.dynobench.devices.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One energy counter of the kernel's powercap interface (Documentation/power/powercap): {@code
 * energy_uj} counts µJ up to {@code max_energy_range_uj} and then begins again at 0.
 */
final class RaplZone {

  /** More than any processor package takes: a counter that fell was set back, not wrapped. */
  private static final double IMPLAUSIBLE_WATTS = 10_000;

  /** The kernel renews a counter now and then: two close readings may hold the use of more time. */
  private static final double RENEWAL_SECONDS = 0.1;

  private final Path folder;
  private final String name;
  private final long range;
  private final ReadText files;
  private long last;
  private long lastNanos;

  private RaplZone(Path folder, String name, long range, ReadText files) {
    this.folder = folder;
    this.name = name;
    this.range = range;
    this.files = files;
  }

  /** Reads a file; a test plays the kernel that refuses. */
  interface ReadText {
    String read(Path file) throws IOException;

    static ReadText fromDisk() {
      return Files::readString;
    }
  }

  /**
   * @throws IOException when the zone cannot be read
   */
  static RaplZone open(Path folder, long nanos, ReadText files) throws IOException {
    String name = files.read(folder.resolve("name")).strip();
    long range = number(folder.resolve("max_energy_range_uj"), files);
    var zone = new RaplZone(folder, name, range, files);
    zone.last = number(zone.counter(), files);
    zone.lastNanos = nanos;
    return zone;
  }

  /** {@code package-0}, {@code dram} … */
  String name() {
    return name;
  }

  /** What the counter showed last, in µJ. */
  long last() {
    return last;
  }

  Path counter() {
    return folder.resolve("energy_uj");
  }

  /**
   * What was used since the last reading, in µJ; −1 when the counter was set back meanwhile.
   *
   * @param nanos when
   */
  long advance(long nanos) throws IOException {
    long now = number(counter(), files);
    long used = now >= last ? now - last : now + range - last;
    double seconds = (nanos - lastNanos) / 1e9 + RENEWAL_SECONDS;
    boolean wrapped = now < last;
    last = now;
    lastNanos = nanos;
    return wrapped && (used < 0 || used / 1e6 > IMPLAUSIBLE_WATTS * seconds) ? -1 : used;
  }

  private static long number(Path file, ReadText files) throws IOException {
    String text = files.read(file).strip();
    if (!text.matches("\\d{1,18}")) {
      throw new IOException("%s holds no number: %s".formatted(file, text));
    }
    return Long.parseLong(text);
  }
}
