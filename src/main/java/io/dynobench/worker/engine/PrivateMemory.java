package io.dynobench.worker.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What this process holds of the private memory that it may have ({@code VmData} and {@code
 * RLIMIT_DATA}), touched or not, by Linux's proc(5).
 */
public record PrivateMemory(Path proc) {

  private static final String LIMIT = "Max data size";
  private static final String USED = "VmData:";
  private static final String RESIDENT = "VmRSS:";
  private static final String RESIDENT_PEAK = "VmHWM:";
  private static final String MAPPED = "VmSize:";
  private static final String MAPPED_PEAK = "VmPeak:";
  private static final int KIB = 1024;

  /** What oneDNN asks for when it makes its code is smaller. */
  private static final long SHORT = 32L << 20;

  public static PrivateMemory ofThisProcess() {
    return new PrivateMemory(Path.of("/proc/self"));
  }

  /** In bytes; nothing where the kernel does not tell. */
  public OptionalLong used() {
    OptionalLong kib = number(lines("status"), USED);
    return kib.isPresent() ? OptionalLong.of(KIB * kib.getAsLong()) : kib;
  }

  /**
   * About the most that it held, in bytes: what it holds, and by how much more was resident. The
   * kernel keeps no peak of what is private; tensors are resident, as they are written.
   *
   * @return nothing where the kernel does not tell
   */
  public OptionalLong peak() {
    List<String> status = lines("status");
    OptionalLong used = number(status, USED);
    OptionalLong above = above(status, RESIDENT_PEAK, RESIDENT);
    return used.isPresent() && above.isPresent()
        ? OptionalLong.of(KIB * (used.getAsLong() + above.getAsLong()))
        : OptionalLong.empty();
  }

  /** Whether next to nothing was left at some time; false where there is no limit. */
  boolean wasShort() {
    OptionalLong limit = number(lines("limits"), LIMIT);
    List<String> status = lines("status");
    OptionalLong used = number(status, USED);
    if (limit.isEmpty() || used.isEmpty()) {
      return false;
    }
    // What was given back before it was written never was resident, but it was mapped.
    long above =
        Math.max(
            above(status, RESIDENT_PEAK, RESIDENT).orElse(0),
            above(status, MAPPED_PEAK, MAPPED).orElse(0));
    return limit.getAsLong() - KIB * (used.getAsLong() + above) < SHORT;
  }

  /** How far a peak lies above what is now, in KiB. */
  private static OptionalLong above(List<String> status, String peak, String now) {
    OptionalLong most = number(status, peak);
    OptionalLong current = number(status, now);
    return most.isPresent() && current.isPresent()
        ? OptionalLong.of(Math.max(0, most.getAsLong() - current.getAsLong()))
        : OptionalLong.empty();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file));
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The first number of a line; nothing when it has none, as where there is no limit. */
  private static OptionalLong number(List<String> lines, String beginning) {
    return lines.stream()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()).strip().split("\\s+")[0])
        .filter(word -> word.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
