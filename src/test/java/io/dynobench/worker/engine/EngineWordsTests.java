package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineWordsTests {

  /** As PyTorch 2.7.1 says it. */
  private static final String TRACE =
      """
      The following operation failed in the TorchScript interpreter.
      Traceback of TorchScript (most recent call last):
        File "code/__torch__.py", line 109, in forward
          v1 = torch.conv2d(v0, self.layer1_weight, None, [2, 2], [3, 3], [1, 1], 1)
               ~~~~~~~~~~~~ <--- HERE""";

  @Test
  void beginWithWhatWentWrong() {
    String error =
        "RuntimeError: [enforce fail at alloc_cpu.cpp:119] err == 0. DefaultCPUAllocator: can't"
            + " allocate memory: you tried to allocate 639041536 bytes.";

    assertThat(EngineWords.of(new IllegalStateException(TRACE + "\n" + error + "\n")))
        .isEqualTo(error + "\n" + TRACE);
  }

  @Test
  void areTheMessageWhereThereIsNoTrace() {
    assertThat(EngineWords.of(new IllegalStateException("a\nValueError: b")))
        .isEqualTo("a\nValueError: b");
    assertThat(EngineWords.of(new IllegalStateException(TRACE))).isEqualTo(TRACE);
    assertThat(EngineWords.of(new IllegalStateException())).isEqualTo("null");
  }
}
