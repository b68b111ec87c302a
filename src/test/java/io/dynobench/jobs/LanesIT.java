package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dynobench.bench.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LanesIT extends LaneHarness {

  @Autowired Lanes lanes;

  /** Models and forks in the order in which their workers had the device. */
  private List<String> starts(JobView job) {
    return jdbc.sql(
            """
            select trial.model, trial_fork.fork from trial_fork join trial on trial.id = trial_id
            where job_id = :id order by trial_fork.started_at
            """)
        .param("id", job.id())
        .query((row, number) -> row.getString("model") + " " + row.getInt("fork"))
        .list();
  }

  private String result(TrialView trial, String column) {
    return jdbc.sql("select " + column + " from results where trial_id = :id")
        .param("id", trial.id())
        .query(String.class)
        .single();
  }

  @Test
  void runsASweepFromTheRequestToItsResults() {
    assertThat(lanes.areOpen()).isTrue();
    JobView job =
        run("{'models': ['fake-fixed', 'fake-async'], 'batchSizes': '1:4', 'tags': {'a': 'b'}}");
    assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(job.progress()).isEqualTo(1);
    assertThat(job.trials()).isEqualTo(new TrialCounts(6, 0, 0, 6, 0, 0, 0));
    assertThat(results(job.id())).isEqualTo(6);
    assertThat(trials(job))
        .allSatisfy(
            trial -> {
              assertThat(trial.attempt()).isEqualTo(1);
              assertThat(trial.resultId()).isNotNull();
              assertThat(trial.throughput())
                  .isCloseTo(
                      trial.batchSize() * 100.0,
                      org.assertj.core.data.Percentage.withPercentage(2));
              assertThat(dataDir.resolve("trials/" + trial.id() + "/samples.gz")).exists();
            });
    assertOneAfterTheOther(trials(job));
    assertThat(workers()).isEmpty();
  }

  @Test
  void recordsWhereAResultComesFromAndHowToReproduceIt() {
    JobView job = run("{'models': ['fake-fixed'], 'batchSizes': [2]}");
    String provenance =
        jdbc.sql("select provenance from results where job_id = :id")
            .param("id", job.id())
            .query(String.class)
            .single();
    assertThat(provenance)
        .contains(
            "host.name", "device.name", "cpu.logicalCores", "\"node\":\"here\"", "/api/v1/jobs")
        .contains("curl -X POST");
  }

  @Test
  void theDeathOfAWorkerHasItsReasonAndEndsNoOtherTrial() throws IOException {
    Map<String, String> expected =
        new TreeMap<>(
            Map.ofEntries(
                entry("fake-oom", "OUT_OF_MEMORY"),
                entry("fake-segv", "WORKER_CRASHED"),
                entry("fake-kill", "WORKER_KILLED"),
                entry("fake-exit-code", "NO_RESULT"),
                entry("fake-error", "ENGINE_ERROR")));
    String models =
        Stream.concat(expected.keySet().stream(), Stream.of("fake-fixed"))
            .map("'%s'"::formatted)
            .collect(Collectors.joining(","));
    JobView job = run("{'models': [%s], 'batchSizes': [1]}".formatted(models));
    assertThat(job.state()).isEqualTo(JobState.PARTIAL);
    assertThat(results(job.id())).isEqualTo(1);
    List<TrialView> failed = service.trials(job.id(), TrialState.FAILED, 0, 50).items();
    assertThat(failed)
        .allSatisfy(
            trial -> {
              assertThat(trial.detail()).isNotBlank();
              assertThat(trial.resultId()).isNull();
            });
    Map<String, String> reasons = new TreeMap<>();
    failed.forEach(trial -> reasons.put(trial.model(), String.valueOf(trial.reason())));
    assertThat(reasons).isEqualTo(expected);
    TrialView talker =
        failed.stream()
            .filter(trial -> trial.model().equals("fake-exit-code"))
            .findFirst()
            .orElseThrow();
    assertThat(new String(service.log(talker.id()), StandardCharsets.UTF_8))
        .contains("The fake leaves with 42.");
  }

  @Test
  void twoJobsShareADeviceWithoutMeeting() {
    JobView blocker = submit("{'models': ['fake-real'], 'batchSizes': [1], 'profile': 'standard'}");
    awaitRunning(blocker);
    JobView first = submit("{'models': ['fake-fixed'], 'batchSizes': [1, 2, 4]}");
    JobView second = submit("{'models': ['fake-async'], 'batchSizes': [1, 2, 4], 'priority': 1}");
    service.cancel(blocker.id());
    awaitEnd(first);
    awaitEnd(second);
    assertOneAfterTheOther(Stream.concat(trials(first).stream(), trials(second).stream()).toList());
    assertThat(trials(second))
        .allSatisfy(trial -> assertThat(started(trial)).isBefore(started(trials(first).get(0))));
  }

  @Test
  void aCancelEndsTheWorkerAndKeepsWhatHasFinished() {
    JobView job =
        submit(
            "{'models': ['fake-fixed', 'fake-real'], 'batchSizes': [1], 'profile': 'standard', 'streams': [1, 2]}");
    await(Duration.ofMinutes(1), () -> trials(job).get(2).phase() != null);
    assertThat(workers()).hasSize(1);
    ProcessHandle worker = workers().get(0);
    JobView running = service.find(job.id());
    assertThat(running.progress()).isBetween(0.5, 0.99);
    assertThat(running.etaSeconds()).isPositive();
    service.cancel(job.id());
    assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(2));
    JobView cancelled = awaitEnd(job);
    assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
    assertThat(cancelled.trials()).isEqualTo(new TrialCounts(4, 0, 0, 2, 0, 2, 0));
    assertThat(trials(job).get(2).reason()).isEqualTo("CANCELLED_BY_USER");
    assertThat(results(job.id())).isEqualTo(2);
    assertThat(service.cancel(job.id())).isEqualTo(cancelled);
  }

  @Test
  void aRetryRunsWhatFailedAndNothingElse() throws IOException {
    JobView job = run("{'models': ['fake-fixed', 'fake-exit-code'], 'batchSizes': [1]}");
    TrialView succeeded = trials(job).get(0);
    TrialView failed = trials(job).get(1);
    Files.writeString(
        dataDir.resolve("trials/" + failed.id() + "/log.txt"), "of the first attempt");
    service.retry(job.id());
    assertThat(awaitEnd(job).state()).isEqualTo(JobState.PARTIAL);
    assertThat(trials(job).get(0)).isEqualTo(succeeded);
    TrialView again = trials(job).get(1);
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(started(again)).isAfter(ended(failed));
    assertThat(new String(service.log(failed.id()), StandardCharsets.UTF_8))
        .doesNotContain("of the first attempt");
    assertThat(results(job.id())).isEqualTo(1);
  }

  @Test
  void interleavesTheForksOfAJob() throws IOException {
    JobView job = run("{'models': ['fake-fixed', 'fake-async'], 'batchSizes': [1], 'forks': 2}");
    assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(starts(job))
        .containsExactly("fake-fixed 1", "fake-async 1", "fake-fixed 2", "fake-async 2");
    assertThat(results(job.id())).isEqualTo(2);
    TrialView trial = trials(job).get(0);
    assertThat(trial.attempt()).isEqualTo(1);
    assertThat(trial.fork()).isEqualTo(2);
    assertThat(trial.throughput())
        .isCloseTo(100, org.assertj.core.data.Percentage.withPercentage(2));
    assertThat(dataDir.resolve("trials/" + trial.id() + "/samples-1.gz")).doesNotExist();
    Samples samples = Samples.read(dataDir.resolve("trials/" + trial.id() + "/samples.gz"));
    assertThat(samples.forkStarts()).hasSize(2);
    assertThat(samples.fork(samples.count() - 1)).isEqualTo(2);
    assertThat(result(trial, "provenance"))
        .contains("\"fork.count\":\"2\"", "Student t over the means");
    assertThat(result(trial, "forks")).isEqualTo("2");
  }

  @Test
  void saysWhenTheForksOfATrialDisagree() {
    JobView job = run("{'models': ['fake-fickle'], 'batchSizes': [1], 'forks': 2}");
    TrialView trial = trials(job).get(0);
    assertThat(result(trial, "flags")).contains("FORKS_DISAGREE");
    assertThat(trial.throughput())
        .isCloseTo(75, org.assertj.core.data.Percentage.withPercentage(2));
  }

  @Test
  void aForkThatFailsEndsItsTrialAndIsNamed() throws IOException {
    JobView job = run("{'models': ['fake-late'], 'batchSizes': [1], 'forks': 3}");
    TrialView trial = trials(job).get(0);
    assertThat(trial.state()).isEqualTo(TrialState.FAILED);
    assertThat(trial.reason()).isEqualTo("NO_RESULT");
    assertThat(trial.detail()).startsWith("Fork 2 of 3: ");
    assertThat(new String(service.log(trial.id()), StandardCharsets.UTF_8))
        .contains("--- fork 2 of 3")
        .contains("The fake leaves with 42.");
    service.retry(job.id());
    TrialView again = trials(awaitEnd(job)).get(0);
    assertThat(again.fork()).isEqualTo(2);
    assertThat(started(again)).isAfter(ended(trial));
  }

  @Test
  void aTrialWhoseDeviceIsGoneFailsVisibly() {
    JobView job = submit("{'models': ['fake-real'], 'batchSizes': [1, 2]}");
    awaitRunning(job);
    jdbc.sql("update trial set device = 'cuda:9' where job_id = :id and state = 'QUEUED'")
        .param("id", job.id())
        .update();
    lanes.wake(job.id());
    assertThat(awaitEnd(job).state()).isEqualTo(JobState.PARTIAL);
    assertThat(trials(job).get(1).reason()).isEqualTo("DEVICE_GONE");
  }
}
