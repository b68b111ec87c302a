package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.data.IdxFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Starts the whole server, with an empty data folder, real lanes and real workers, and lets the
 * tests of {@code frontend/browser} drive a real browser against it. Their report lies at {@code
 * target/vitest/browser.json}, their pictures in {@code target/screenshots}.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    // The native libraries are unpacked once for all tests; it takes longer than a trial.
    properties = {
      "dynobench.worker.native-cache=target/djl-cache",
      "dynobench.worker.heap=128MB",
      "dynobench.worker.threads=1",
      "dynobench.trials.max-samples=100000",
      "dynobench.worker.java-options=-XX:TieredStopAtLevel=1"
    })
// The lanes of a context that is kept for other tests would outlive the data folder.
@DirtiesContext
class BrowserIT {

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  static Path dataDir;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void ownDataFolder(DynamicPropertyRegistry properties) {
    properties.add("dynobench.data-dir", () -> dataDir.toString());
  }

  @Test
  void theBrowserFindsEverythingInOrder() throws IOException, InterruptedException {
    IdxFiles.write(dataDir.resolve("datasets/ten-digits"), "t10k", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    io.dynobench.testing.IdxFiles.mnist(dataDir.resolve("datasets/bars"), 600, 200);
    Files.createDirectories(dataDir.resolve("datasets/hollow"));
    Path log = Files.createDirectories(Path.of("target/vitest")).resolve("browser.log");
    // Not inherited: the test runner speaks to Maven through this process's own output.
    ProcessBuilder vitest =
        new ProcessBuilder("npx", "vitest", "run", "--config", "vitest.browser.config.ts")
            .directory(Path.of("frontend").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    vitest.environment().put("NO_COLOR", "1");
    vitest.environment().put("DYNOBENCH_URL", "http://127.0.0.1:" + port);
    vitest.environment().put("DYNOBENCH_KEY", Files.readString(dataDir.resolve("api.key")).strip());
    Process running = vitest.start();
    try {
      assertThat(running.waitFor(20, TimeUnit.MINUTES)).as(() -> contentOf(log)).isTrue();
      assertThat(running.exitValue()).as(() -> contentOf(log)).isZero();
    } finally {
      running.descendants().forEach(ProcessHandle::destroy);
      running.destroy();
    }
  }

  private static String contentOf(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not found by the component scan of other tests. */
  @TestConfiguration
  static class TestPages {

    @Bean
    SomePages somePages() {
      return new SomePages();
    }
  }

  /** Shows what has no controller of its own: the parts of the kit, and mistakes. */
  @Controller
  static class SomePages {

    @GetMapping("/kit")
    String kit() {
      return "kit";
    }

    @GetMapping("/refused")
    String refused(Model model, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("status", HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("error", "Bad Request");
      model.addAttribute(
          "problem", Map.of("code", "BATCH_SIZE", "detail", "batchSize: a whole number from 1"));
      return "error";
    }

    @GetMapping("/boom")
    String boom() {
      throw new IllegalStateException("a mistake made on purpose");
    }

    @GetMapping("/forbidden")
    void forbidden(HttpServletResponse response) throws IOException {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
