package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.testing.Full;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Servers in processes of their own that really die. */
class ServerDeathIT {

  private static final String FOUR_TRIALS = sweep("[1, 2, 4, 8]");
  private static final String TWO_TRIALS = sweep("[1, 2]");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path dataDir;

  @Test
  void aKilledServerLosesNothingAndGoesOn() throws IOException, InterruptedException {
    String job;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job = server.post("/api/v1/jobs", FOUR_TRIALS).path("id").asString();
      server.kill();
    }
    List<ProcessHandle> orphans;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      assertThat(server.trials(job)).hasSize(4);
      orphans = worker(server, job, "SUCCEEDED RUNNING QUEUED QUEUED");
      server.kill();
    }
    LaneHarness.await(
        Duration.ofSeconds(10), () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      LaneHarness.await(
          Duration.ofSeconds(30), () -> attempts(server, job).subList(1, 4).contains(2));
      LaneHarness.await(
          Duration.ofMinutes(2),
          () -> states(server, job).equals("SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED"));
      assertThat(server.get("/api/v1/jobs/" + job).path("state").asString()).isEqualTo("SUCCEEDED");
      // The first kill may have come before or after the first trial's start; the second one
      // interrupted exactly one of the others.
      assertThat(attempts(server, job).get(0)).isBetween(1, 2);
      assertThat(attempts(server, job).subList(1, 4)).containsExactlyInAnyOrder(2, 1, 1);
      assertThat(server.get("/api/v1/results?job=" + job).path("total").asInt()).isEqualTo(4);
      assertThat(server.trials(job))
          .extracting(trial -> trial.path("resultId").asString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aStoppedServerEndsItsWorkerAndGoesOnWhereItWas() throws IOException, InterruptedException {
    String job;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job = server.post("/api/v1/jobs", TWO_TRIALS).path("id").asString();
      List<ProcessHandle> workers = worker(server, job, "RUNNING QUEUED");
      assertThat(server.terminate()).isLessThan(Duration.ofMinutes(1));
      assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      LaneHarness.await(
          Duration.ofSeconds(10), () -> server.trials(job).get(0).path("attempt").asInt() == 1);
      LaneHarness.await(
          Duration.ofMinutes(2), () -> states(server, job).equals("SUCCEEDED SUCCEEDED"));
      assertThat(server.trials(job)).allMatch(trial -> trial.path("attempt").asInt() == 1);
    }
  }

  @Test
  @Full
  void aKilledServerKeepsTheForksThatHaveFinished() throws IOException, InterruptedException {
    String job;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job =
          server
              .post(
                  "/api/v1/jobs",
                  "{'models': ['fake-real'], 'devices': ['cpu'], 'batchSizes': [1], 'profile': 'quick', 'forks': 3}")
              .path("id")
              .asString();
      LaneHarness.await(
          Duration.ofMinutes(1), () -> fork(server, job) == 2 && server.workers().size() == 1);
      server.kill();
    }
    Path trials = dataDir.resolve("trials");
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      Path folder = trials.resolve(server.trials(job).get(0).path("id").asString());
      FileTime first = Files.getLastModifiedTime(folder.resolve("samples-1.gz"));
      LaneHarness.await(Duration.ofSeconds(30), () -> attempts(server, job).equals(List.of(2)));
      LaneHarness.await(Duration.ofMinutes(1), () -> fork(server, job) == 3);
      assertThat(Files.getLastModifiedTime(folder.resolve("samples-1.gz"))).isEqualTo(first);
      LaneHarness.await(Duration.ofMinutes(1), () -> states(server, job).equals("SUCCEEDED"));
      assertThat(attempts(server, job)).containsExactly(2);
      assertThat(
              server.get("/api/v1/results?job=" + job).path("items").get(0).path("forks").asInt())
          .isEqualTo(3);
    }
  }

  private static String sweep(String batchSizes) {
    return "{'models': ['fake-real'], 'devices': ['cpu'], 'batchSizes': %s, 'profile': 'quick'}"
        .formatted(batchSizes);
  }

  @Test
  void aKilledServerGoesOnWithItsSearch() throws IOException, InterruptedException {
    String job;
    List<JsonNode> before;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job =
          server
              .post(
                  "/api/v1/jobs",
                  "{'workload': 'max-batch', 'models': ['fake-roomy'], 'devices': ['cpu']}")
              .path("id")
              .asString();
      LaneHarness.await(
          Duration.ofMinutes(1),
          () -> tries(server, job).size() >= 4 && server.workers().size() == 1);
      before = tries(server, job);
      server.kill();
    }
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      LaneHarness.await(Duration.ofMinutes(5), () -> states(server, job).equals("SUCCEEDED"));
      List<JsonNode> after = tries(server, job);
      assertThat(after).startsWith(before.toArray(JsonNode[]::new));
      assertThat(after.stream().map(tried -> tried.path("batchSize").asInt()))
          .containsExactly(1, 2, 4, 3, 4, 4, 3, 3);
      assertThat(
              server
                  .get("/api/v1/results?job=" + job)
                  .path("items")
                  .get(0)
                  .path("metrics")
                  .path("maxBatchSize")
                  .asDouble())
          .isEqualTo(3);
    }
  }

  private static List<JsonNode> tries(ServerProcess server, String job) {
    String trial = server.trials(job).get(0).path("id").asString();
    return server.get("/api/v1/trials/" + trial + "/tries").valueStream().toList();
  }

  private static int fork(ServerProcess server, String job) {
    return server.trials(job).get(0).path("fork").asInt();
  }

  /** The one worker that lives while the trials are in these states. */
  private static List<ProcessHandle> worker(ServerProcess server, String job, String states) {
    List<ProcessHandle> workers = new ArrayList<>();
    LaneHarness.await(
        Duration.ofMinutes(1),
        () -> {
          workers.clear();
          workers.addAll(server.workers());
          return workers.size() == 1 && states(server, job).equals(states);
        });
    return workers;
  }

  private static List<Integer> attempts(ServerProcess server, String job) {
    return server.trials(job).stream().map(trial -> trial.path("attempt").asInt()).toList();
  }

  private static String states(ServerProcess server, String job) {
    return String.join(
        " ", server.trials(job).stream().map(trial -> trial.path("state").asString()).toList());
  }
}
