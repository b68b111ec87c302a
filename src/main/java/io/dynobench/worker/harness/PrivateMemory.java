package io.dynobench.worker.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What this process holds of its memory limit: {@code VmData} by Linux's proc(5), touched or not.
 * As workers' allocators give nothing back, it is close to its peak at any time.
 */
final class PrivateMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String FIELD = "VmData:";

  private PrivateMemory() {}

  /** In MiB; nothing where the kernel does not tell. */
  static Optional<String> now() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(FIELD))
          .map(line -> line.substring(FIELD.length()).replace("kB", "").strip())
          .map(kib -> String.format(Locale.ROOT, "%.1f", Long.parseLong(kib) / 1024.0))
          .findFirst();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
