package io.dynobench.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Starts the server and lets the tests of {@code frontend/browser} drive a real browser against it.
 * Their report lies at {@code target/vitest/browser.json}, their pictures in {@code
 * target/screenshots}.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.datasource.url=jdbc:h2:mem:browser", "db-scheduler.enabled=false"})
class BrowserIT {

  @LocalServerPort private int port;

  @Test
  void theBrowserFindsEverythingInOrder() throws IOException, InterruptedException {
    Path log = Files.createDirectories(Path.of("target/vitest")).resolve("browser.log");
    // Not inherited: the test runner speaks to Maven through this process's own output.
    ProcessBuilder vitest =
        new ProcessBuilder("npx", "vitest", "run", "--config", "vitest.browser.config.ts")
            .directory(Path.of("frontend").toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    vitest.environment().put("NO_COLOR", "1");
    vitest.environment().put("DYNOBENCH_URL", "http://127.0.0.1:" + port);
    Process running = vitest.start();
    try {
      assertThat(running.waitFor(10, TimeUnit.MINUTES)).isTrue();
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

  /**
   * Stands in for the filter chain: everything is open, under the strict policy that pages are
   * written for.
   */
  @TestConfiguration
  static class OpenDoor {

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
      Filter policy =
          (request, response, chain) -> {
            request.setAttribute("cspNonce", "n0nce");
            ((HttpServletResponse) response)
                .setHeader(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self' 'nonce-n0nce'; style-src 'self';"
                        + " img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            chain.doFilter(request, response);
          };
      return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
          .addFilterBefore(policy, HeaderWriterFilter.class)
          .build();
    }

    @Bean
    SomePages somePages() {
      return new SomePages();
    }
  }

  /** Shows what has no controller of its own here: charts, the parts of the kit, and mistakes. */
  @Controller
  static class SomePages {

    @GetMapping("/charts/{kind}")
    String chart(@PathVariable String kind) {
      return "charts/" + kind;
    }

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
