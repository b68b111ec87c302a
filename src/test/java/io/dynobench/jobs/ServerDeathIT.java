package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Servers in processes of their own that really die. */
class ServerDeathIT {

  private static final String SWEEP =
      "{'models': ['fake-real'], 'devices': ['cpu'], 'batchSizes': [1, 2, 4, 8], 'profile': 'quick'}";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path dataDir;

  @Test
  void aKilledServerLosesNothingAndGoesOn() throws IOException, InterruptedException {
    String job;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job = server.post("/api/v1/jobs", SWEEP).path("id").asString();
      server.kill();
    }
    List<ProcessHandle> orphans;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      assertThat(server.trials(job)).hasSize(4);
      LaneHarness.await(
          Duration.ofMinutes(1), () -> states(server, job).startsWith("SUCCEEDED RUNNING"));
      orphans = server.workers();
      assertThat(orphans).hasSize(1);
      server.kill();
    }
    LaneHarness.await(
        Duration.ofSeconds(10), () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      LaneHarness.await(
          Duration.ofSeconds(30), () -> server.trials(job).get(1).path("attempt").asInt() == 2);
      LaneHarness.await(
          Duration.ofMinutes(2),
          () -> states(server, job).equals("SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED"));
      assertThat(server.get("/api/v1/jobs/" + job).path("state").asString()).isEqualTo("SUCCEEDED");
      List<JsonNode> trials = server.trials(job);
      assertThat(trials)
          .extracting(trial -> trial.path("attempt").asInt())
          .containsSubsequence(2, 1, 1);
      assertThat(server.get("/api/v1/results?job=" + job).path("total").asInt()).isEqualTo(4);
      assertThat(trials)
          .extracting(trial -> trial.path("resultId").asString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aStoppedServerEndsItsWorkerAndGoesOnWhereItWas() throws IOException, InterruptedException {
    String job;
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      job = server.post("/api/v1/jobs", SWEEP).path("id").asString();
      LaneHarness.await(Duration.ofMinutes(1), () -> states(server, job).startsWith("RUNNING"));
      LaneHarness.await(Duration.ofMinutes(1), () -> !server.workers().isEmpty());
      List<ProcessHandle> workers = server.workers();
      assertThat(server.terminate()).isLessThan(Duration.ofSeconds(15));
      assertThat(workers).noneMatch(ProcessHandle::isAlive);
    }
    try (ServerProcess server = ServerProcess.start(dataDir)) {
      LaneHarness.await(
          Duration.ofSeconds(10), () -> server.trials(job).get(0).path("attempt").asInt() == 1);
      LaneHarness.await(
          Duration.ofMinutes(2),
          () -> states(server, job).equals("SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED"));
      assertThat(server.trials(job)).allMatch(trial -> trial.path("attempt").asInt() == 1);
    }
  }

  private static String states(ServerProcess server, String job) {
    return String.join(
        " ", server.trials(job).stream().map(trial -> trial.path("state").asString()).toList());
  }
}
