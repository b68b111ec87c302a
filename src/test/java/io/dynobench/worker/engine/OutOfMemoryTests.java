package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutOfMemoryTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CUDA out of memory. Tried to allocate 20.00 MiB",
        "DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes.",
        "DefaultCPUAllocator: not enough memory: you tried to allocate 8 bytes.",
        "The following operation failed in the TorchScript interpreter.\nRuntimeError: CUDA error:"
            + " out of memory",
        "Failed to allocate memory for requested buffer of size 4096",
        "std::bad_alloc"
      })
  void isRecognisedByTheEnginesWords(String message) {
    assertThat(OutOfMemory.in(new IllegalStateException(message))).isTrue();
    assertThat(OutOfMemory.in(new RuntimeException("wrapped", new Exception(message)))).isTrue();
  }

  @Test
  void isRecognisedByType() {
    assertThat(OutOfMemory.in(new RuntimeException(new OutOfMemoryError()))).isTrue();
  }

  /** oneDNN, as seen at a limit of 800 MiB with 2 MiB left. */
  @Test
  void isSuspectedWhereALimitIsReached(@TempDir Path proc) throws IOException {
    var failed = new IllegalStateException("RuntimeError: could not create a primitive");
    var limit = new PrivateMemory(proc);

    assertThat(OutOfMemory.in(failed, limit)).isFalse();
    Files.writeString(
        proc.resolve("status"), "VmHWM:\t 500000 kB\nVmRSS:\t 200000 kB\nVmData:\t 517152 kB\n");
    Files.writeString(
        proc.resolve("limits"),
        "Max data size             838860800            838860800   bytes\n");
    assertThat(OutOfMemory.in(failed, limit)).isTrue();
    assertThat(OutOfMemory.in(new IllegalStateException("wrong shape"), limit)).isFalse();
    Files.writeString(
        proc.resolve("status"), "VmHWM:\t 9 kB\nVmRSS:\t 9 kB\nVmData:\t 517152 kB\n");
    assertThat(OutOfMemory.in(failed, limit)).isFalse();
    Files.writeString(
        proc.resolve("limits"),
        "Max data size             unlimited            unlimited   bytes\n");
    assertThat(OutOfMemory.in(failed, limit)).isFalse();
    assertThat(OutOfMemory.in(failed)).isFalse();
  }

  /** A tensor that is given back before it was written was mapped, and never resident. */
  @Test
  void isSuspectedWhereALimitWasReachedUntouched(@TempDir Path proc) throws IOException {
    var failed = new IllegalStateException("RuntimeError: could not create a primitive");
    var limit = new PrivateMemory(proc);
    Files.writeString(
        proc.resolve("limits"),
        "Max data size             838860800            838860800   bytes\n");

    Files.writeString(proc.resolve("status"), "VmData:\t 810000 kB\n");
    assertThat(OutOfMemory.in(failed, limit)).isTrue();
    Files.writeString(
        proc.resolve("status"),
        "VmPeak:\t 9300000 kB\nVmSize:\t 9000000 kB\nVmData:\t 517152 kB\n");
    assertThat(OutOfMemory.in(failed, limit)).isTrue();
    Files.writeString(
        proc.resolve("status"),
        "VmPeak:\t 9300000 kB\nVmSize:\t 9290000 kB\nVmData:\t 517152 kB\n");
    assertThat(OutOfMemory.in(failed, limit)).isFalse();
  }

  @Test
  void isNotJustAnyError() {
    assertThat(OutOfMemory.in(new RuntimeException("memory format is not supported"))).isFalse();
    assertThat(OutOfMemory.in(new RuntimeException())).isFalse();
  }
}
