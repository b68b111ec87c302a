package io.dynobench.worker.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of all processors since the machine started, in ticks, by proc(5).
 *
 * @param stolen which the hypervisor gave to others
 */
record CpuTicks(long stolen, long all) {

  /** user nice system idle iowait irq softirq steal; guests are in user already. */
  private static final int FIELDS = 8;

  static CpuTicks read(Path root) throws IOException {
    for (String line : Files.readAllLines(root.resolve("proc/stat"))) {
      String[] words = line.strip().split("\\s+");
      if (words[0].equals("cpu")) {
        if (words.length <= FIELDS) {
          throw new IOException("/proc/stat does not tell stolen time");
        }
        long all = 0;
        for (int field = 1; field <= FIELDS; field++) {
          all += Numbers.whole(words[field], "/proc/stat");
        }
        return new CpuTicks(Numbers.whole(words[FIELDS], "/proc/stat"), all);
      }
    }
    throw new IOException("/proc/stat has no line of all processors");
  }
}
