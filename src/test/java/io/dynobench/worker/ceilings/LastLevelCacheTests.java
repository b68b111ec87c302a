package io.dynobench.worker.ceilings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastLevelCacheTests {

  private final Path cpus;

  LastLevelCacheTests(@TempDir Path cpus) {
    this.cpus = cpus;
  }

  @Test
  void countsACacheOnceThatProcessorsShare() throws IOException {
    for (int cpu = 0; cpu < 4; cpu++) {
      cache(cpu, 0, 1, "Data", "32K", "" + cpu);
      cache(cpu, 1, 1, "Instruction", "32K", "" + cpu);
      cache(cpu, 2, 2, "Unified", "1024K", "" + cpu);
      cache(cpu, 3, 3, "Unified", "32768K", cpu < 2 ? "0-1" : "2-3");
    }
    Files.createDirectories(cpus.resolve("cpufreq"));

    assertThat(LastLevelCache.bytes(cpus)).hasValue(64L << 20);
  }

  @Test
  void takesTheHighestLevelThereIs() throws IOException {
    cache(0, 0, 1, "Data", "64K", "0");
    cache(0, 2, 2, "Unified", "2M", "0-3");
    Files.createDirectories(cpus.resolve("cpu1")); // switched off

    assertThat(LastLevelCache.bytes(cpus)).hasValue(2L << 20);
  }

  @Test
  void doesNotKnowWhatTheSystemDoesNotTell() throws IOException {
    assertThat(LastLevelCache.bytes(cpus)).isEmpty();
    assertThat(LastLevelCache.bytes(cpus.resolve("none"))).isEmpty();
    cache(0, 0, 3, "Unified", "huge", "0");
    assertThat(LastLevelCache.bytes(cpus)).isEmpty();
  }

  private void cache(int cpu, int index, int level, String type, String size, String shared)
      throws IOException {
    Path folder = cpus.resolve("cpu" + cpu).resolve("cache").resolve("index" + index);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("level"), level + "\n");
    Files.writeString(folder.resolve("type"), type + "\n");
    Files.writeString(folder.resolve("size"), size + "\n");
    Files.writeString(folder.resolve("shared_cpu_list"), shared + "\n");
  }
}
