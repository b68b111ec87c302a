package io.dynobench.worker.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTests {

  private final Path proc;

  ResidentMemoryTests(@TempDir Path proc) {
    this.proc = proc;
  }

  @Test
  void isThePeakSinceTheBeginning() throws IOException {
    status(1000, 5000);
    var memory = ResidentMemory.fromHere(proc).orElseThrow();
    assertThat(proc.resolve("clear_refs")).hasContent("5");

    status(1200, 3048);

    assertThat(memory.peakBytes()).contains(2048 * 1024L);
  }

  @Test
  void beginsAnewWhenThePeakIsForgotten() throws IOException {
    status(1000, 5000);
    var memory = ResidentMemory.fromHere(proc).orElseThrow();
    Files.writeString(proc.resolve("clear_refs"), "");

    memory.forgetPeak();

    assertThat(proc.resolve("clear_refs")).hasContent("5");
    assertThat(memory.notForgetting()).isEmpty();
  }

  @Test
  void isThatSinceTheStartWhereThePeakCannotBeForgotten() throws IOException {
    status(1000, 5000);
    Files.createDirectory(proc.resolve("clear_refs"));

    var memory = ResidentMemory.fromHere(proc).orElseThrow();

    assertThat(memory.peakBytes()).contains(4000 * 1024L);
    assertThat(memory.notForgetting()).isPresent();
  }

  @Test
  void isUnknownWhereTheKernelDoesNotTell() {
    assertThat(ResidentMemory.fromHere(proc.resolve("nowhere"))).isEmpty();
    assertThat(ResidentMemory.fromHere(proc)).isEmpty();
  }

  private void status(int resident, int peak) throws IOException {
    Files.writeString(
        proc.resolve("status"),
        "Name:\tjava\nVmHWM:\t%8d kB\nVmRSS:\t%8d kB\n".formatted(peak, resident));
  }
}
