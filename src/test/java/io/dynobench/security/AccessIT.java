package io.dynobench.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.security.RawHttp.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server as users start it, reading public. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "dynobench.samples.enabled=false",
      "dynobench.devices.nvml=false",
      "dynobench.security.allowed-hosts=bench.lab",
      "dynobench.public-url=https://bench.example.org"
    })
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class AccessIT {

  private static final String CHANGE = "POST /api/v1/devices/refresh";
  private static final String READ = "GET /api/v1/devices";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path temporary;

  @LocalServerPort int port;
  @Autowired SignInLink link;

  private RawHttp http;
  private String key;

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> temporary.resolve("data").toString());
  }

  @BeforeEach
  void open() throws IOException {
    http = new RawHttp(port);
    key = Files.readString(temporary.resolve("data/api.key")).strip();
  }

  @Test
  void keepsTheKeyForTheOwnerOfTheDataFolder() throws IOException {
    Path data = temporary.resolve("data");

    assertThat(key).matches("[A-Za-z0-9_-]{43}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("api.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void readsWithoutAKeyAndChangesWithOne() {
    assertThat(http.send(READ).status()).isEqualTo(200);
    assertThat(http.send(CHANGE, "Authorization: Bearer " + key).status()).isEqualTo(200);
    assertThat(http.send(CHANGE, "Authorization: bearer " + key).header("Set-Cookie")).isEmpty();
  }

  @Test
  void refusesChangesWithoutAKey() {
    Answer answer = http.send(CHANGE);

    assertProblem(answer, 401, "UNAUTHENTICATED");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "POST"}) {
      assertProblem(http.send(method + " /api/v1/nowhere"), 401, "UNAUTHENTICATED");
    }
  }

  @Test
  void readsNothingOfAnUploadWithoutAKey() {
    String form = "Content-Type: multipart/form-data; boundary=x";
    String session = http.send("GET /login").cookie();

    assertProblem(http.promise(900_000_000, "POST /api/v1/models", form), 401, "UNAUTHENTICATED");
    assertThat(http.promise(900_000_000, "POST /api/v1/models", form, session).status())
        .isIn(401, 403);
    assertProblem(
        http.promise(900_000_000, "POST /login", form, session), 415, "UNSUPPORTED_MEDIA_TYPE");
    assertProblem(http.promise(900_000_000, "POST /nowhere", form), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void refusesAWrongKeyEvenForReading() {
    assertProblem(http.send(READ, "Authorization: Bearer x" + key), 401, "UNAUTHENTICATED");
    assertProblem(http.send(CHANGE, "Authorization: Bearer "), 401, "UNAUTHENTICATED");
    assertProblem(http.send(CHANGE, "Authorization: Basic eDp5"), 401, "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example:8080",
        "0.0.0.0",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        "[::2]:8080"
      })
  void answersToNoForeignHost(String host) {
    for (String request :
        new String[] {READ, CHANGE, "GET /", "GET /login", "GET /actuator/health"}) {
      Answer answer =
          http.send(
              request,
              "Host: " + host,
              "Authorization: Bearer " + key,
              "X-Forwarded-Host: localhost");
      assertProblem(answer, 403, "HOST_NOT_ALLOWED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST:1",
        "127.0.0.1:8080",
        "[::1]:8080",
        "bench.lab:80",
        "bench.lab.",
        "bench.example.org"
      })
  void answersToItsOwnNames(String host) {
    assertThat(http.send(READ, "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Origin: https://evil.example",
    "Origin: null",
    "Origin: http://localhost:1",
    "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site",
  })
  void obeysNoForeignPage(String header) {
    assertProblem(
        http.send(CHANGE, header, "Authorization: Bearer " + key), 403, "ORIGIN_NOT_ALLOWED");
    assertThat(http.send("POST /login", header).status()).isEqualTo(403);
  }

  @Test
  void tellsForeignPagesNothing() {
    assertProblem(http.send(READ, "Origin: https://evil.example"), 403, "ORIGIN_NOT_ALLOWED");
    Answer preflight =
        http.send(
            "OPTIONS /api/v1/devices/refresh",
            "Origin: https://evil.example",
            "Access-Control-Request-Method: POST");
    assertProblem(preflight, 403, "ORIGIN_NOT_ALLOWED");
    assertThat(http.send(READ).text()).doesNotContain("Access-Control-Allow");
  }

  @Test
  void obeysItsOwnPages() {
    String[] own = {"Origin: http://localhost:" + port, "Origin: https://bench.example.org"};
    for (String origin : own) {
      assertThat(http.send(CHANGE, origin, "Authorization: Bearer " + key).status()).isEqualTo(200);
    }
  }

  @Test
  void signsInByTheFormAndChangesWithTheToken() {
    Answer form = http.send("GET /login");
    Answer in = signIn(form, key);

    assertThat(in.status()).isEqualTo(302);
    assertThat(in.header("Location")).endsWith("/");
    assertThat(in.header("Set-Cookie")).contains("DYNOBENCH=", "HttpOnly", "SameSite=Strict");
    assertThat(in.cookie()).as("a new session").isNotEqualTo(form.cookie());
    assertProblem(http.send(CHANGE, in.cookie()), 403, "CSRF");
    assertProblem(http.send(CHANGE, in.cookie(), "X-CSRF-TOKEN: x"), 403, "CSRF");
    String token = token(http.send("GET /login", in.cookie()));
    assertThat(http.send(CHANGE, in.cookie(), "X-CSRF-TOKEN: " + token).status()).isEqualTo(200);

    Answer out = http.send("_csrf=" + token, post("/logout", in));
    assertThat(out.status()).isEqualTo(302);
    assertProblem(http.send(CHANGE, in.cookie(), "X-CSRF-TOKEN: " + token), 401, "UNAUTHENTICATED");
  }

  @Test
  void doesNotSignInWithAWrongKeyOrWithoutTheFormsToken() {
    Answer form = http.send("GET /login");

    assertThat(signIn(form, "wrong").header("Location")).endsWith("/login?wrong");
    assertThat(http.send("key=" + key, post("/login", form)).status()).isEqualTo(403);
    assertProblem(http.send(CHANGE, form.cookie()), 401, "UNAUTHENTICATED");
  }

  @Test
  void bringsTheReaderBackToThePageButNowhereElse() {
    for (String next : List.of("/jobs/new", "/charts/grid?model=mlp%2Clenet")) {
      assertThat(signInFrom(next).header("Location")).endsWith(next);
    }
    for (String next : List.of("https://evil.example", "//evil.example", "/\\evil.example", "x")) {
      assertThat(signInFrom(next).header("Location")).isEqualTo("/");
    }
    Answer form = http.send("GET /login?next=/jobs/new");
    assertThat(form.body()).contains("name=\"next\" value=\"/jobs/new\"");
    assertThat(signIn(form, "wrong&next=/jobs/new").header("Location"))
        .endsWith("/login?wrong&next=/jobs/new");
  }

  @Test
  void redirectsWithoutSchemeAndHostWhichTheProxyKnowsBetter() {
    assertThat(signIn(http.send("GET /login"), key).header("Location")).startsWith("/");
    assertThat(http.send("GET /login?token=wrong").header("Location")).isEqualTo("/login?expired");
  }

  @Test
  void sendsItsSessionByTlsOnlyWhenItIsReachedByTls() {
    assertThat(http.send("GET /login").header("Set-Cookie"))
        .contains("DYNOBENCH=", "; Secure", "; HttpOnly", "; SameSite=Strict");
  }

  private Answer signInFrom(String next) {
    return signIn(http.send("GET /login"), key + "&next=" + URLEncoder.encode(next, UTF_8));
  }

  @Test
  void signsInOnceByTheLink() {
    String token = link.issue();
    Answer fixed = http.send("GET /login");

    assertThat(http.send("GET /login?token=wrong").header("Location")).endsWith("/login?expired");
    http.send("HEAD /login?token=" + token);
    Answer in = http.send("GET /login?token=" + token, fixed.cookie());

    assertThat(in.header("Location")).endsWith("/");
    assertThat(in.cookie()).isNotEqualTo(fixed.cookie());
    assertThat(http.send("GET /login", in.cookie()).body()).contains("You are signed in");
    assertThat(http.send("GET /login?token=" + token).header("Location"))
        .endsWith("/login?expired");
  }

  @Test
  void sendsAStrictPolicyWithANonceForEachPage() {
    Answer page = http.send("GET /login");

    assertThat(page.header("Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "script-src 'self' 'nonce-",
            "style-src 'self';",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("Content-Security-Policy"))
        .isNotEqualTo(http.send("GET /login").header("Content-Security-Policy"));
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(http.send("GET /swagger-ui/index.html").header("Content-Security-Policy"))
        .contains("style-src 'self' 'unsafe-inline'", "script-src 'self' 'nonce-");
  }

  @Test
  void answersRubbishByProblems() {
    assertProblem(http.send("GET /api/nowhere"), 404, "NOT_FOUND");
    assertProblem(http.send("GET /api/nowhere", "Accept: text/html"), 404, "NOT_FOUND");
    assertProblem(http.send("GET /api/v1/devices?page=-1"), 400, "INVALID_FIELD");
    assertProblem(http.send("GET /api/v1/devices?seize=1"), 400, "UNKNOWN_PARAMETER");
    assertProblem(http.send("GET /api/v1;a=b/devices"), 400, "BAD_REQUEST");
    assertProblem(http.send("GET /api/v1/%2e%2e%2fdevices"), 400, "BAD_REQUEST");
    assertProblem(http.send("GET /api/v1/devices?page=<1>"), 400, "BAD_REQUEST");
    assertProblem(http.send("NONSENSE /api/v1/devices"), 400, "BAD_REQUEST");
    assertProblem(
        http.send("GET /api/v1/devices", "X-Long: " + "x".repeat(100_000)), 400, "BAD_REQUEST");
    assertThat(http.send("GET /nowhere", "Accept: text/html").header("Content-Type"))
        .startsWith("text/html");
  }

  @Test
  void keepsHealthReachable() {
    assertThat(http.send("GET /actuator/health").status()).isEqualTo(200);
    assertThat(http.send("GET /actuator/prometheus").status()).isEqualTo(200);
    assertProblem(http.send("POST /actuator/health"), 401, "UNAUTHENTICATED");
  }

  @Test
  void neverLogsTheKey(CapturedOutput output) {
    http.send(CHANGE, "Authorization: Bearer " + key);
    signIn(http.send("GET /login"), key);

    assertThat(output).doesNotContain(key);
  }

  private Answer signIn(Answer form, String word) {
    return http.send("key=" + word + "&_csrf=" + token(form), post("/login", form));
  }

  private static String[] post(String path, Answer before) {
    return new String[] {
      "POST " + path, before.cookie(), "Content-Type: application/x-www-form-urlencoded"
    };
  }

  private static String token(Answer page) {
    Matcher matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(matcher.find()).as(page.text()).isTrue();
    return matcher.group(1);
  }

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"%s\"".formatted(code));
  }
}
