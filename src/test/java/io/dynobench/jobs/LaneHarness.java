package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.Dynobench;
import io.dynobench.fake.FakeModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole server with real lanes and real workers, which run the models of the fake engine. */
@SpringBootTest(
    classes = {Dynobench.class, FakeModels.Configuration.class},
    properties = {
      "dynobench.samples.enabled=false",
      "dynobench.node=here",
      "dynobench.trials.stall-timeout=30s",
      "dynobench.trials.max-samples=100000",
      "dynobench.worker.heap=128MB",
      "dynobench.worker.threads=1",
      "dynobench.worker.java-options=-XX:TieredStopAtLevel=1",
      "dynobench.devices.nvml=false",
      // No trial shall meter the machine that the tests run on.
      "dynobench.telemetry.powercap=/nowhere/powercap"
    })
@AutoConfigureMockMvc(addFilters = false)
@DirtiesContext
abstract class LaneHarness {

  @SuppressWarnings("NullAway.Init")
  @TempDir
  static Path dataDir;

  @Autowired JobService service;
  @Autowired JdbcClient jdbc;

  @DynamicPropertySource
  static void dataFolder(DynamicPropertyRegistry registry) {
    registry.add("dynobench.data-dir", () -> dataDir.toString());
  }

  /**
   * @param json with single quotes for double ones; quick unless it says otherwise
   */
  JobView submit(String json) {
    String quick =
        json.contains("profile") ? json : json.replaceFirst("}$", ", 'profile': 'quick'}");
    return service.submit(Planning.request(quick), null);
  }

  JobView awaitEnd(JobView job) {
    await(Duration.ofMinutes(3), () -> service.find(job.id()).state().isEnd());
    return service.find(job.id());
  }

  JobView run(String json) {
    return awaitEnd(submit(json));
  }

  List<TrialView> trials(JobView job) {
    return service.trials(job.id(), null, 0, 1000).items();
  }

  TrialView awaitRunning(JobView job) {
    await(
        Duration.ofMinutes(1),
        () ->
            trials(job).stream()
                .anyMatch(trial -> trial.state() == TrialState.RUNNING && trial.phase() != null));
    return trials(job).stream()
        .filter(trial -> trial.state() == TrialState.RUNNING)
        .findFirst()
        .orElseThrow();
  }

  long results(UUID jobId) {
    return jdbc.sql("select count(*) from results where job_id = :id")
        .param("id", jobId)
        .query(Long.class)
        .single();
  }

  /** Worker processes that this JVM started and that still live. */
  static List<ProcessHandle> workers() {
    return ProcessHandle.current().descendants().filter(LaneHarness::isWorker).toList();
  }

  static boolean isWorker(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/%d/cmdline".formatted(process.pid())))
          .contains("WorkerMain");
    } catch (IOException e) {
      return false; // ended meanwhile
    }
  }

  static void await(Duration atMost, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(atMost);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited for " + atMost).isBefore(deadline);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Asserts from the recorded times that no two of the trials had the device at once. */
  static void assertOneAfterTheOther(List<TrialView> trials) {
    List<TrialView> ordered =
        trials.stream().sorted(Comparator.comparing(LaneHarness::started)).toList();
    for (int i = 1; i < ordered.size(); i++) {
      assertThat(started(ordered.get(i))).isAfterOrEqualTo(ended(ordered.get(i - 1)));
    }
  }

  static Instant started(TrialView trial) {
    return java.util.Objects.requireNonNull(trial.startedAt());
  }

  static Instant ended(TrialView trial) {
    return java.util.Objects.requireNonNull(trial.endedAt());
  }
}
