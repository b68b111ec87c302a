package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.util.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BundledLibrariesTests {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @AfterEach
  void showThemAgain() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void keepDjlFromDownloading() {
    assertThat(Platform.detectPlatform("pytorch").isPlaceholder()).isFalse();
  }

  @Test
  void doNotKeepDjlFromDownloadingWhenTheyAreHidden() {
    BundledLibraries.hideFromThisThread();

    assertThat(Platform.detectPlatform("pytorch").isPlaceholder()).isTrue();
  }
}
