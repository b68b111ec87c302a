package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateMemoryTests {

  private final Path proc;
  private final PrivateMemory memory;

  PrivateMemoryTests(@TempDir Path proc) {
    this.proc = proc;
    this.memory = new PrivateMemory(proc);
  }

  /** As of a ResNet-18 at batch 60: tensors of 368 MiB were given back. */
  @Test
  void peakedAsFarAboveNowAsTheResidentSetDid() throws IOException {
    Files.writeString(
        proc.resolve("status"), "VmHWM:\t 1204592 kB\nVmRSS:\t  828420 kB\nVmData:\t  788192 kB\n");

    assertThat(memory.used()).hasValue(788_192L * 1024);
    assertThat(memory.peak()).hasValue((788_192L + 1_204_592 - 828_420) * 1024);
  }

  /** The kernel counts the resident set in batches of pages per thread. */
  @Test
  void neverPeakedBelowNow() throws IOException {
    Files.writeString(proc.resolve("status"), "VmHWM:\t 90 kB\nVmRSS:\t 100 kB\nVmData:\t 50 kB\n");

    assertThat(memory.peak()).hasValue(50 * 1024);
  }

  @Test
  void isUnknownWhereTheKernelDoesNotTell() throws IOException {
    assertThat(memory.peak()).isEmpty();
    Files.writeString(proc.resolve("status"), "VmData:\t 50 kB\n");
    assertThat(memory.peak()).isEmpty();
    assertThat(memory.used()).hasValue(50 * 1024);
  }
}
