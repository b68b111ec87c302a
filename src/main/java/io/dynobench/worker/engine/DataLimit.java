package io.dynobench.worker.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The limit of this process's private memory ({@code RLIMIT_DATA}), by Linux's proc(5), for engines
 * that do not say what they lacked.
 */
record DataLimit(Path proc) {

  private static final String LIMIT = "Max data size";
  private static final String USED = "VmData:";

  /** What oneDNN asks for when it makes its code is smaller. */
  private static final long SHORT = 32L << 20;

  static DataLimit ofThisProcess() {
    return new DataLimit(Path.of("/proc/self"));
  }

  /** Whether next to nothing is left; false where there is no limit. */
  boolean isShort() {
    try {
      OptionalLong limit = number(Files.readString(proc.resolve("limits")), LIMIT);
      OptionalLong usedKib = number(Files.readString(proc.resolve("status")), USED);
      return limit.isPresent()
          && usedKib.isPresent()
          && limit.getAsLong() - 1024 * usedKib.getAsLong() < SHORT;
    } catch (IOException e) {
      return false;
    }
  }

  /** The first number of a line; nothing when it has none, as where there is no limit. */
  private static OptionalLong number(String lines, String beginning) {
    return lines
        .lines()
        .filter(line -> line.startsWith(beginning))
        .map(line -> line.substring(beginning.length()).strip().split("\\s+")[0])
        .filter(word -> word.matches("\\d{1,18}"))
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
