package io.dynobench.devices.telemetry;

import io.dynobench.devices.Device;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the RAPL counters of Intel's and AMD's processors (the kernel calls both {@code
 * intel-rapl}): every package, and memory, which packages do not contain. Cores and graphics are
 * parts of a package; the platform ({@code psys}) contains the packages; the copies under {@code
 * intel-rapl-mmio} count the same energy again.
 */
final class RaplSource implements MeterSource {

  private static final String PACKAGE = "intel-rapl:\\d+";
  private static final String PART = "intel-rapl:\\d+:\\d+";

  private final Path root;
  private final MeterClock clock;
  private final RaplZone.ReadText files;

  RaplSource(Path root, MeterClock clock, RaplZone.ReadText files) {
    this.root = root;
    this.clock = clock;
    this.files = files;
  }

  @Override
  public Answer open(Device device) {
    try {
      List<RaplZone> zones = zones();
      return zones.stream().anyMatch(zone -> zone.name().startsWith("package"))
          ? new Answer.Ready(new RaplMeter(zones, clock))
          : new Answer.Unavailable("no RAPL counters on this machine (%s)".formatted(root));
    } catch (AccessDeniedException e) {
      return new Answer.Unavailable(
          ("not permitted to read %s: only root may since Linux 5.10; let the service's user read"
                  + " it (chmod a+r, or a udev rule that does so at every start)")
              .formatted(e.getFile()));
    } catch (IOException e) {
      return new Answer.Unavailable("the RAPL counters cannot be read: " + e.getMessage());
    }
  }

  private List<RaplZone> zones() throws IOException {
    long nanos = clock.nanoTime();
    List<RaplZone> zones = new ArrayList<>();
    for (Path folder : folders()) {
      String file = String.valueOf(folder.getFileName());
      String name = file.matches(PACKAGE + "|" + PART) ? name(folder) : "";
      boolean counts = file.matches(PACKAGE) ? !name.equals("psys") : name.equals("dram");
      if (counts && !name.isEmpty()) {
        zones.add(RaplZone.open(folder, nanos, files));
      }
    }
    return zones;
  }

  private String name(Path folder) throws IOException {
    return files.read(folder.resolve("name")).strip();
  }

  private List<Path> folders() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.sorted().toList();
    }
  }
}
