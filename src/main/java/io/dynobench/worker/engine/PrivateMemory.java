package io.dynobench.worker.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What this process holds of the private memory that it may have ({@code VmData} and {@code
 * RLIMIT_DATA}), touched or not, by Linux's proc(5). As workers' allocators give nothing back, it
 * is close to its peak at any time.
 */
public record PrivateMemory(Path proc) {

  private static final String LIMIT = "Max data size";
  private static final String USED = "VmData:";
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

  /** Whether next to nothing is left; false where there is no limit. */
  boolean isShort() {
    OptionalLong limit = number("limits", LIMIT);
    OptionalLong used = used();
    return limit.isPresent() && used.isPresent() && limit.getAsLong() - used.getAsLong() < SHORT;
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
