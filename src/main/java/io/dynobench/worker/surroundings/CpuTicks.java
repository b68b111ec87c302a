package io.dynobench.worker.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of all processors since the machine started, in ticks, by proc(5).
 *
 * @param stolen which the hypervisor gave to others
 * @param wanted in which a processor had something to do, whether it got to it or was stolen; idle
 *     processors lose nothing and would dilute what the others lose
 */
record CpuTicks(long stolen, long wanted) {

  /** user nice system idle iowait irq softirq steal; guests are in user already. */
  private static final int FIELDS = 8;

  private static final int IDLE = 4;
  private static final int IOWAIT = 5;

  static CpuTicks read(Path root) throws IOException {
    for (String line : Files.readAllLines(root.resolve("proc/stat"))) {
      String[] words = line.strip().split("\\s+");
      if (words[0].equals("cpu")) {
        if (words.length <= FIELDS) {
          throw new IOException("/proc/stat does not tell stolen time");
        }
        long wanted = 0;
        for (int field = 1; field <= FIELDS; field++) {
          long ticks = Numbers.whole(words[field], "/proc/stat");
          wanted += field == IDLE || field == IOWAIT ? 0 : ticks;
        }
        return new CpuTicks(Numbers.whole(words[FIELDS], "/proc/stat"), wanted);
      }
    }
    throw new IOException("/proc/stat has no line of all processors");
  }
}
