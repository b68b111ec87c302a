package io.dynobench.worker.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int KIB = 1024;

  /** What oneDNN asks for when it makes its code is smaller. */
  private static final long SHORT = 32L << 20;

  public static PrivateMemory ofThisProcess() {
    return new PrivateMemory(Path.of("/proc/self"));
  }

  /** In bytes; nothing where the kernel does not tell. */
  public OptionalLong used() {
    OptionalLong kib = number("status", USED);
    return kib.isPresent() ? OptionalLong.of(KIB * kib.getAsLong()) : kib;
  }

  /**
   * About the most that it held, in bytes: what it holds, and by how much more was resident. The
   * kernel keeps a peak only of what is resident; tensors are, as they are written.
   *
   * @return nothing where the kernel does not tell
   */
  public OptionalLong peak() {
    OptionalLong used = used();
    OptionalLong peak = number("status", RESIDENT_PEAK);
    OptionalLong now = number("status", RESIDENT);
    return used.isPresent() && peak.isPresent() && now.isPresent()
        ? OptionalLong.of(used.getAsLong() + KIB * Math.max(0, peak.getAsLong() - now.getAsLong()))
        : OptionalLong.empty();
  }

  /** Whether next to nothing was left at the peak; false where there is no limit. */
  boolean wasShort() {
    OptionalLong limit = number("limits", LIMIT);
    OptionalLong peak = peak();
    return limit.isPresent() && peak.isPresent() && limit.getAsLong() - peak.getAsLong() < SHORT;
  }

  /** The first number of a line; nothing when it has none, as where there is no limit. */
  private OptionalLong number(String file, String beginning) {
    try {
      return Files.readAllLines(proc.resolve(file)).stream()
          .filter(line -> line.startsWith(beginning))
          .map(line -> line.substring(beginning.length()).strip().split("\\s+")[0])
          .filter(word -> word.matches("\\d{1,18}"))
          .mapToLong(Long::parseLong)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
