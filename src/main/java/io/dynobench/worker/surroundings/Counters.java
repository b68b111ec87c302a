package io.dynobench.worker.surroundings;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads all counters, and remembers why one could not be read. */
final class Counters {

  static final String STEAL = "steal";
  static final String FAULTS = "majorFaults";
  static final String CLOCK = "cpuMhz";

  private final Path root;
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getGarbageCollectorMXBeans();
  private final Map<String, String> unavailable = new TreeMap<>();

  /**
   * @param root of the file system; another one in tests
   */
  Counters(Path root) {
    this.root = root;
  }

  Snapshot look() {
    long gc = collectors.stream().mapToLong(each -> Math.max(0, each.getCollectionTime())).sum();
    return new Snapshot(
        System.nanoTime(),
        gc,
        read(STEAL, CpuTicks::read),
        read(FAULTS, MajorFaults::read),
        read(CLOCK, CpuClock::read));
  }

  /** By name of the counter. */
  Map<String, String> unavailable() {
    return Map.copyOf(unavailable);
  }

  private <T> @Nullable T read(String name, Reading<T> reading) {
    try {
      return reading.from(root);
    } catch (IOException | RuntimeException e) {
      unavailable.putIfAbsent(name, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private interface Reading<T> {
    T from(Path root) throws IOException;
  }
}
