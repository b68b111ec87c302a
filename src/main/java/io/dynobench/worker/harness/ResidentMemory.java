package io.dynobench.worker.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resident set of this process, by Linux's proc(5): {@code VmRSS} now and {@code VmHWM} at its
 * peak. Writing 5 to {@code clear_refs} forgets the peak; where that is not permitted, it is the
 * peak since the process started.
 */
final class ResidentMemory {

  private static final Path PROC = Path.of("/proc/self");

  private final Path proc;
  private final long baselineKib;
  private @Nullable String notForgetting;

  private ResidentMemory(Path proc, long baselineKib) {
    this.proc = proc;
    this.baselineKib = baselineKib;
  }

  /**
   * Begins at what is resident now.
   *
   * @return nothing where the kernel does not tell
   */
  static Optional<ResidentMemory> fromHere() {
    return fromHere(PROC);
  }

  static Optional<ResidentMemory> fromHere(Path proc) {
    try {
      var memory = new ResidentMemory(proc, kib(proc, "VmRSS:"));
      kib(proc, "VmHWM:");
      memory.forgetPeak();
      return Optional.of(memory);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Another phase begins. */
  void forgetPeak() {
    try {
      Files.writeString(proc.resolve("clear_refs"), "5");
    } catch (IOException e) {
      notForgetting = e.toString();
    }
  }

  /** Why phases cannot be told apart; nothing when they can. */
  Optional<String> notForgetting() {
    return Optional.ofNullable(notForgetting);
  }

  /** How far the peak rose above the beginning, in bytes. */
  Optional<Long> peakBytes() {
    try {
      return Optional.of(Math.max(0, kib(proc, "VmHWM:") - baselineKib) * 1024);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static long kib(Path proc, String field) throws IOException {
    for (String line : Files.readAllLines(proc.resolve("status"))) {
      if (line.startsWith(field)) {
        return Long.parseLong(line.substring(field.length()).replace("kB", "").strip());
      }
    }
    throw new IOException("no " + field + " in " + proc);
  }
}
