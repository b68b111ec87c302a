package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dynobench.jobs.BatchTry.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Searches for the largest batch with real workers, every try one of its own. */
@TestPropertySource(properties = "dynobench.max-batch.memory-limit=400MB")
class LargestBatchIT extends LaneHarness {

  @Test
  void findsTheLargestBatchAndConfirmsBothSides() throws IOException {
    JobView job = search("{'workload': 'max-batch', 'models': ['fake-roomy'], 'devices': ['cpu']}");

    assertThat(job.state()).isEqualTo(JobState.SUCCEEDED);
    TrialView trial = trials(job).get(0);
    assertThat(course(trial)).isEqualTo("1+ 2+ 4- 3+ 4- 4- 3+ 3+");
    assertThat(result(trial, "max_batch_size")).isEqualTo("3.0");
    assertThat(result(trial, "confidence")).contains("\"maxBatchSize\":[3.0,3.0]");
    assertThat(result(trial, "provenance"))
        .contains("\"memory.limitMib\":\"400\"", "1+ 2+ 4- 3+ 4- 4- 3+ 3+");
    assertThat(new String(service.log(trial.id()), StandardCharsets.UTF_8))
        .contains("--- try 3: batch 4", "--- batch 4: does not fit (OUT_OF_MEMORY) after")
        .contains("--- try 8: batch 3", "--- batch 3: fits (");
  }

  /** The real engine against a real limit: which batch that is depends on the processor. */
  @Test
  void findsTheBoundaryOfARealLimit() {
    JobView job =
        search("{'workload': 'max-batch', 'models': ['squeezenet1.1'], 'devices': ['cpu']}");

    TrialView trial = trials(job).get(0);
    assertThat(trial.detail()).isNull();
    int largest = (int) Double.parseDouble(result(trial, "max_batch_size"));
    assertThat(largest).isBetween(5, 40);
    List<Double> interval = JsonPath.read(result(trial, "confidence"), "$.maxBatchSize");
    assertThat(interval.get(1) - largest).as("as good as sharp").isLessThanOrEqualTo(2);
    assertThat(Double.parseDouble(result(trial, "peak_memory_mib"))).isBetween(10.0, 350.0);
    List<BatchTry> tries = service.tries(trial.id());
    assertThat(tries)
        .filteredOn(tried -> tried.batchSize() == largest)
        .hasSizeGreaterThanOrEqualTo(3)
        .allMatch(tried -> tried.outcome() == Outcome.FITS);
    assertThat(tries)
        .filteredOn(tried -> tried.outcome() == Outcome.DOES_NOT_FIT)
        .isNotEmpty()
        .allSatisfy(
            tried -> {
              assertThat(tried.batchSize()).isGreaterThan(largest);
              assertThat(tried.reason()).isEqualTo("OUT_OF_MEMORY");
              assertThat(tried.detail()).isNotBlank();
            });
    assertThat(tries).hasSizeLessThan(20).noneMatch(tried -> tried.outcome() == Outcome.FAILED);
  }

  @Test
  void aCrashIsNotAFullMemory() {
    JobView job =
        search("{'workload': 'max-batch', 'models': ['fake-roomy-abort'], 'devices': ['cpu']}");

    TrialView trial = trials(job).get(0);
    assertThat(trial.state()).isEqualTo(TrialState.FAILED);
    assertThat(trial.reason()).isEqualTo("WORKER_CRASHED");
    assertThat(trial.detail()).contains("Batch 2 failed twice", "SIGABRT");
    assertThat(course(trial)).isEqualTo("1+ 2! 2!");
    assertThat(results(job.id())).isZero();
  }

  @Test
  void stopsAtTheLargestBatchThatItMayTry() {
    JobView job =
        search(
            "{'workload': 'max-batch', 'models': ['fake-roomy'], 'devices': ['cpu'], 'maxBatchSize': 2}");

    TrialView trial = trials(job).get(0);
    assertThat(course(trial)).isEqualTo("1+ 2+ 2+ 2+");
    assertThat(result(trial, "max_batch_size")).isEqualTo("2.0");
    assertThat(result(trial, "flags")).isEqualTo("[\"BATCH_CAP_REACHED\"]");
    assertThat(result(trial, "confidence")).doesNotContain("maxBatchSize");
    assertThat(result(trial, "provenance")).contains("it is the largest that the search may try");
  }

  @Test
  void tellsWhatIsKnownAtItsTimeCap() {
    JobView job =
        search(
            "{'workload': 'max-batch', 'models': ['fake-roomy'], 'devices': ['cpu'], 'timeCapSeconds': 1}");

    TrialView trial = trials(job).get(0);
    assertThat(result(trial, "max_batch_size")).isIn("1.0", "2.0", "3.0");
    assertThat(result(trial, "flags")).isEqualTo("[\"SEARCH_CUT_SHORT\"]");
    assertThat(result(trial, "confidence")).contains("maxBatchSize");
  }

  @Test
  void aCancelEndsTheSearchAndARetryBeginsItAnew() {
    JobView job =
        submit(
            "{'workload': 'max-batch', 'models': ['fake-roomy'], 'devices': ['cpu'], 'maxBatchSize': 2}");
    TrialView trial = trials(job).get(0);
    await(Duration.ofMinutes(1), () -> service.tries(trial.id()).size() >= 2);
    service.cancel(job.id());

    assertThat(awaitLong(job).state()).isEqualTo(JobState.CANCELLED);
    BatchTry first = service.tries(trial.id()).get(0);
    assertThat(workers()).isEmpty();

    service.retry(job.id());
    assertThat(awaitLong(job).state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(service.tries(trial.id())).hasSize(4).doesNotContain(first);
  }

  /** Many processes, one after the other: on a busy machine that takes its time. */
  private JobView search(String json) {
    return awaitLong(submit(json));
  }

  private JobView awaitLong(JobView job) {
    await(Duration.ofMinutes(10), () -> service.find(job.id()).state().isEnd());
    return service.find(job.id());
  }

  private String course(TrialView trial) {
    return String.join(
        " ",
        service.tries(trial.id()).stream()
            .map(
                tried ->
                    tried.batchSize()
                        + switch (tried.outcome()) {
                          case FITS -> "+";
                          case DOES_NOT_FIT -> "-";
                          case FAILED -> "!";
                        })
            .toList());
  }

  private String result(TrialView trial, String column) {
    return jdbc.sql("select " + column + " from results where trial_id = :id")
        .param("id", trial.id())
        .query(String.class)
        .single();
  }
}
