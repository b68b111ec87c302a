package io.dynobench.security;

import static io.dynobench.security.AccessIT.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.security.RawHttp.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server that shows nothing to strangers, with a key that its owner has written. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "dynobench.samples.enabled=false",
      "dynobench.devices.nvml=false",
      "dynobench.security.public-read=false"
    })
@DirtiesContext
@TestMethodOrder(OrderAnnotation.class)
class PrivateReadingIT {

  private static final String KEY = "written-by-hand-for-this-test";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path temporary;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry registry) throws IOException {
    Files.writeString(temporary.resolve("api.key"), KEY + "\n");
    registry.add("dynobench.data-dir", () -> temporary.toString());
  }

  @Test
  void asksProgramsForTheKeyAndReadersToSignIn() {
    RawHttp http = new RawHttp(port);

    assertProblem(http.send("GET /api/v1/devices"), 401, "UNAUTHENTICATED");
    assertProblem(http.send("GET /actuator/prometheus"), 401, "UNAUTHENTICATED");
    assertProblem(http.send("GET /v3/api-docs"), 401, "UNAUTHENTICATED");
    Answer page = http.send("GET /jobs", "Accept: text/html");
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.header("Location")).isEqualTo("/login");
  }

  @Test
  void letsTheKeyOfTheFileIn() {
    RawHttp http = new RawHttp(port);

    assertThat(http.send("GET /api/v1/devices", "Authorization: Bearer " + KEY).status())
        .isEqualTo(200);
    assertThat(http.send("GET /actuator/prometheus", "Authorization: Bearer " + KEY).status())
        .isEqualTo(200);
  }

  @Test
  void keepsSignInAndHealthReachable() {
    RawHttp http = new RawHttp(port);

    assertThat(http.send("GET /login").status()).isEqualTo(200);
    assertThat(http.send("GET /webjars/picocss__pico/css/pico.min.css").status()).isEqualTo(200);
    assertThat(http.send("GET /actuator/health").status()).isEqualTo(200);
    assertThat(http.send("GET /assets/none.js").status()).isEqualTo(404);
  }

  /** Last, since it spends the credit of this machine's address. */
  @Order(Integer.MAX_VALUE)
  @Test
  void stopsListeningToAGuesser() {
    RawHttp http = new RawHttp(port);
    Answer answer = http.send("GET /api/v1/devices", "Authorization: Bearer guess");
    for (int guess = 0; guess < 30 && answer.status() == 401; guess++) {
      answer = http.send("GET /api/v1/devices", "Authorization: Bearer guess");
    }

    assertProblem(answer, 429, "TOO_MANY_ATTEMPTS");
    assertThat(answer.header("Retry-After")).isEqualTo("3");
  }
}
