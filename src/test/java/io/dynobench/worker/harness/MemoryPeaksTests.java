package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryPeaksTests {

  private static final long MIB = 1024 * 1024;

  private final Path proc;

  MemoryPeaksTests(@TempDir Path proc) {
    this.proc = proc;
  }

  @Test
  void theHighestPartCounts() throws IOException {
    assertThat(after(150, 450, 480).peakBytes()).contains((480 - 100 - 30) * MIB);
    assertThat(after(150, 480, 450).peakBytes()).contains((480 - 100 - 30) * MIB);
    assertThat(after(470, 300, 350).peakBytes()).contains((470 - 100) * MIB);
  }

  @Test
  void inputsBeyondOneBatchDoNotCountOnceTheyAreMade() throws IOException {
    var memory = after(150, 450, 480);

    assertThat(memory.bytes(MemoryPeaks.Part.LOAD)).contains(50 * MIB);
    assertThat(memory.bytes(MemoryPeaks.Part.FIRST_CALLS)).contains(320 * MIB);
    assertThat(memory.spareInputBytes()).isEqualTo(30 * MIB);
  }

  @Test
  void areUnknownWhereTheKernelDoesNotTell() {
    var memory = MemoryPeaks.from(proc.resolve("nowhere"));
    memory.end(MemoryPeaks.Part.MEASURE, 30 * MIB);

    assertThat(memory.peakBytes()).isEmpty();
    assertThat(memory.spareInputBytes()).isEqualTo(30 * MIB);
  }

  /** With 30 MiB of spare inputs from the first calls on. */
  private MemoryPeaks after(int load, int firstCalls, int measure) throws IOException {
    peakMib(100);
    var memory = MemoryPeaks.from(proc);
    peakMib(load);
    memory.end(MemoryPeaks.Part.LOAD, 0);
    peakMib(firstCalls);
    memory.end(MemoryPeaks.Part.FIRST_CALLS, 30 * MIB);
    peakMib(measure);
    memory.end(MemoryPeaks.Part.MEASURE, 30 * MIB);
    return memory;
  }

  private void peakMib(int mib) throws IOException {
    Files.writeString(
        proc.resolve("status"), "VmHWM:\t%d kB\nVmRSS:\t%1$d kB\n".formatted(mib * 1024));
  }
}
