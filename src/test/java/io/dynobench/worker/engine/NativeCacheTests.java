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
    cache.load("PyTorch", loads::incrementAndGet);
    assertThat(cache.folder().resolve("pytorch.unpacked")).exists();

    cache.load("PyTorch", loads::incrementAndGet);

    assertThat(loads).hasValue(2);
  }

  @Test
  void isNotFooledByAFailure() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                cache.load(
                    "PyTorch",
                    () -> {
                      throw new IllegalStateException("disk full");
                    }));

    assertThat(cache.folder().resolve("pytorch.unpacked")).doesNotExist();
  }
}
