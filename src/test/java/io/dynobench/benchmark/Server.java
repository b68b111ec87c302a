package io.dynobench.benchmark;

import io.dynobench.Dynobench;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service in this process, used over HTTP. */
record Server(ConfigurableApplicationContext context, Path dataDir, int port)
    implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  static Server start(Path folder) {
    Path dataDir = folder.resolve("data");
    var context =
        SpringApplication.run(
            Dynobench.class,
            "--server.port=0",
            "--dynobench.data-dir=" + dataDir,
            "--dynobench.samples.enabled=false",
            // The libraries are unpacked there already.
            "--dynobench.worker.native-cache=" + folder.resolve("engines"),
            "--logging.level.root=WARN");
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return new Server(context, dataDir, port);
  }

  /**
   * Submits a job and waits for its end.
   *
   * @return its trials in their order
   */
  List<JsonNode> run(String request) throws IOException, InterruptedException {
    HttpRequest.Builder post =
        at("/api/v1/jobs")
            .header("Content-Type", "application/json")
            .header(
                "Authorization", "Bearer " + Files.readString(dataDir.resolve("api.key")).strip())
            .POST(HttpRequest.BodyPublishers.ofString(request));
    JsonNode job = send(post);
    String id = job.path("id").asString();
    while (List.of("QUEUED", "RUNNING").contains(job.path("state").asString())) {
      Thread.sleep(2000);
      job = send(at("/api/v1/jobs/" + id));
    }
    if (!job.path("state").asString().equals("SUCCEEDED")) {
      throw new IllegalStateException("the job did not succeed: " + job);
    }
    return send(at("/api/v1/jobs/" + id + "/trials")).path("items").valueStream().toList();
  }

  /** The result of a trial. */
  JsonNode result(JsonNode trial) throws IOException, InterruptedException {
    return send(at("/api/v1/results/" + trial.path("resultId").asString()));
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static JsonNode send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return JSON.readTree(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  @Override
  public void close() {
    context.close();
  }
}
