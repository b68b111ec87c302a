package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTests {

  private final NativeCache cache;
  private final AtomicInteger loads = new AtomicInteger();

  NativeCacheTests(@TempDir Path folder) {
    cache = new NativeCache(folder.resolve("engines"));
  }

  @Test
  void loadsAnEngineEveryTimeAndRemembersTheFirst() throws IOException {
    cache.load("PyTorch-2.7.1-cpu", loads::incrementAndGet);
    assertThat(cache.folder().resolve("pytorch-2.7.1-cpu.unpacked")).exists();

    cache.load("PyTorch-2.7.1-cpu", loads::incrementAndGet);

    assertThat(loads).hasValue(2);
  }

  @Test
  void tellsBuildsApart() throws IOException {
    cache.load("PyTorch-2.7.1-cpu", loads::incrementAndGet);

    cache.load("PyTorch-2.7.1-cu128", loads::incrementAndGet);

    assertThat(cache.folder().resolve("pytorch-2.7.1-cu128.unpacked")).exists();
  }

  @Test
  void isNotFooledByAFailure() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cache.load(
                    "PyTorch-2.7.1-cpu",
                    () -> {
                      throw new IllegalStateException("disk full");
                    }));

    assertThat(cache.folder().resolve("pytorch-2.7.1-cpu.unpacked")).doesNotExist();
  }
}
