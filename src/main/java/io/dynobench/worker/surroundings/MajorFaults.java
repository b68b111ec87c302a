package io.dynobench.worker.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Page faults of this process that waited for the disk, since it started, by proc(5). */
final class MajorFaults {

  /** Field 12 of the line; counted from the state, which is field 3. */
  private static final int MAJFLT = 12 - 3;

  private MajorFaults() {}

  static long read(Path root) throws IOException {
    String line = Files.readString(root.resolve("proc/self/stat"));
    // The name before the state stands in brackets and may hold anything, brackets too.
    String[] words = line.substring(line.lastIndexOf(')') + 1).strip().split("\\s+");
    if (words.length <= MAJFLT) {
      throw new IOException("/proc/self/stat does not tell major faults");
    }
    return Numbers.whole(words[MAJFLT], "/proc/self/stat");
  }
}
