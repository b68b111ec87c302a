package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void isNotJustAnyError() {
    assertThat(OutOfMemory.in(new RuntimeException("memory format is not supported"))).isFalse();
    assertThat(OutOfMemory.in(new RuntimeException())).isFalse();
  }
}
