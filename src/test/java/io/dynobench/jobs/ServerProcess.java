package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own, to be killed. */
final class ServerProcess implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Path dataDir;
  private final Path output;
  private int port;

  private ServerProcess(Process process, Path dataDir, Path output) {
    this.process = process;
    this.dataDir = dataDir;
    this.output = output;
  }

  /** Returns when its lanes are open. */
  static ServerProcess start(Path dataDir) throws IOException {
    Path output = Files.createTempFile("server", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ServerWithFakes.class.getName(),
                "--server.port=0",
                "--dynobench.data-dir=" + dataDir,
                "--dynobench.node=here",
                "--dynobench.samples.enabled=false",
                "--dynobench.worker.heap=128MB",
                "--dynobench.worker.java-options=-XX:TieredStopAtLevel=1",
                "--dynobench.trials.max-samples=500000")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    ServerProcess server = new ServerProcess(process, dataDir, output);
    LaneHarness.await(Duration.ofMinutes(2), server::isReady);
    return server;
  }

  private boolean isReady() {
    assertThat(process.isAlive()).as(text(output)).isTrue();
    Matcher matcher = PORT.matcher(text(output));
    if (!matcher.find()) {
      return false;
    }
    port = Integer.parseInt(matcher.group(1));
    return get("/actuator/health").path("status").asString("").equals("UP");
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).GET());
  }

  /**
   * @param json with single quotes for double ones
   */
  JsonNode post(String path, String json) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + text(dataDir.resolve("api.key")).strip())
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  List<JsonNode> trials(String jobId) {
    return get("/api/v1/jobs/" + jobId + "/trials").path("items").valueStream().toList();
  }

  List<ProcessHandle> workers() {
    return process.descendants().filter(LaneHarness::isWorker).toList();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, as a service manager does. */
  Duration terminate() throws InterruptedException {
    long before = System.nanoTime();
    process.destroy();
    process.waitFor();
    return Duration.ofNanos(System.nanoTime() - before);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static JsonNode send(HttpRequest.Builder request) {
    try {
      return JSON.readTree(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
