package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Precision;
import io.dynobench.models.HardwareEntry;
import io.dynobench.models.TrainedModel;
import io.dynobench.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the tables of jobs and trials promise, whichever database they stand in. */
abstract class JobTablesContract extends WorkloadTablesContract {

  @Test
  void givesBackWhatWasSubmitted() {
    JobRow job =
        submit("{'models': ['lenet'], 'batchSizes': [1, 2], 'tags': {'a': 'ä€'}, 'threads': [3]}");
    assertThat(jobs.find(job.id())).contains(job);
    assertThat(trials.list(job.id(), null, 0, 50))
        .extracting(trial -> trial.spec().batchSize() + " " + trial.spec().threads())
        .containsExactly("1 3", "2 3");
    assertThat(jobs.find(UUID.randomUUID())).isEmpty();
  }

  @Test
  void storesTenThousandTrials() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': '1:10000:1'}");
    assertThat(trials.count(job.id(), TrialState.QUEUED)).isEqualTo(10_000);
    assertThat(trials.list(job.id(), null, 199, 50))
        .last()
        .satisfies(trial -> assertThat(trial.number()).isEqualTo(9999));
  }

  @Test
  void takesByPriorityThenAgeThenPlaceInTheJob() {
    UUID old = submit("{'models': ['lenet'], 'batchSizes': [1, 2]}").id();
    UUID young = submit("{'models': ['lenet'], 'batchSizes': [1]}").id();
    UUID urgent = submit("{'models': ['lenet'], 'batchSizes': [8], 'priority': 1}").id();
    List<String> order = new ArrayList<>();
    for (var next = take.take("here", "cpu"); next.isPresent(); next = take.take("here", "cpu")) {
      TrialRow trial = next.get();
      assertThat(trial.state()).isEqualTo(TrialState.RUNNING);
      assertThat(trial.attempt()).isEqualTo(1);
      order.add(trial.jobId() + " " + trial.spec().batchSize());
    }
    assertThat(order).containsExactly(urgent + " 8", old + " 1", old + " 2", young + " 1");
    assertThat(take.take("there", "cpu")).isEmpty();
  }

  @Test
  void neverGivesOneTrialToTwo() throws Exception {
    submit("{'models': ['lenet'], 'batchSizes': '1:20:1'}");
    List<UUID> taken =
        concurrently(
                8,
                () -> {
                  List<UUID> mine = new ArrayList<>();
                  for (var next = take(); next != null; next = take()) {
                    mine.add(next.id());
                  }
                  return mine;
                })
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(taken).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void endsATrialTogetherWithItsResult() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
    assertThat(end.succeed(trial, draft(trial), 12.5, Instant.now())).isTrue();
    TrialRow ended = trials.find(trial.id()).orElseThrow();
    assertThat(ended.state()).isEqualTo(TrialState.SUCCEEDED);
    assertThat(ended.throughput()).isEqualTo(12.5);
    assertThat(ended.resultId()).isNotNull();
    assertThat(results()).isEqualTo(1);
    JobRow finished = jobs.find(job.id()).orElseThrow();
    assertThat(finished.state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(finished.startedAt()).isNotNull();
    assertThat(finished.endedAt()).isNotNull();
  }

  @Test
  void forgetsAResultThatWasDeleted() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    end.succeed(trial, draft(trial), 12.5, Instant.now());
    jdbc.sql("delete from results").update();

    assertThat(trials.list(job.id(), null, 0, 50))
        .singleElement()
        .satisfies(each -> assertThat(each.resultId()).isNull());
    assertThat(trials.find(trial.id()).orElseThrow().state()).isEqualTo(TrialState.SUCCEEDED);
  }

  @Test
  void aStaleStartChangesNothing() {
    submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow stale = running();
    assertThat(end.requeue(stale, stale.attempt(), Instant.now())).isTrue();
    TrialRow latest = running();
    assertThat(latest.attempt()).isEqualTo(2);
    assertThat(end.succeed(stale, draft(stale), 1.0, Instant.now())).isFalse();
    assertThat(end.end(stale, TrialEnd.failed(FailureReason.TIMEOUT, "late"), Instant.now()))
        .isFalse();
    assertThat(end.requeue(stale, 0, Instant.now())).isFalse();
    assertThat(results()).isZero();
    assertThat(trials.find(latest.id())).contains(latest);
    assertThat(end.succeed(latest, draft(latest), 1.0, Instant.now())).isTrue();
    assertThat(end.succeed(latest, draft(latest), 1.0, Instant.now())).isFalse();
    assertThat(results()).isEqualTo(1);
  }

  @Test
  void aStaleStartChangesNothingAfterARetryEither() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow stale = running();
    end.end(stale, TrialEnd.failed(FailureReason.NODE_LOST, "gone"), Instant.now());
    retry.retry(job.id());
    TrialRow again = running();
    assertThat(again.attempt()).isEqualTo(stale.attempt()).isEqualTo(1);
    assertThat(end.succeed(stale, draft(stale), 1.0, Instant.now())).isFalse();
  }

  @Test
  void recordsNothingWhenTheEndCannotBeWritten() {
    submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    jdbc.sql("alter table trial add constraint trial_is_stuck check (state <> 'SUCCEEDED')")
        .update();
    try {
      assertThatThrownBy(() -> end.succeed(trial, draft(trial), 1.0, Instant.now()))
          .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    } finally {
      jdbc.sql("alter table trial drop constraint trial_is_stuck").update();
    }
    assertThat(results()).isZero();
    assertThat(trials.find(trial.id())).contains(trial);
  }

  @Test
  void recordsTheResultOnceWhenTheDatabaseWasAwayForAMoment() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    AtomicInteger tries = new AtomicInteger();
    EndTrial unlucky =
        new EndTrial(
            jobs,
            trials,
            changes,
            forks,
            settle,
            draft -> {
              UUID id = recorder.record(draft);
              switch (tries.incrementAndGet()) {
                case 1 -> throw new CannotAcquireLockException("a deadlock");
                case 2 -> throw new DataAccessResourceFailureException("the line is cut");
                default -> {
                  return id;
                }
              }
            },
            ceilings,
            trained,
            transaction);
    assertThat(unlucky.succeed(trial, draft(trial), 1.0, Instant.now())).isTrue();
    assertThat(tries).hasValue(3);
    assertThat(results()).isEqualTo(1);
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
  }

  @Test
  void recordsTheCeilingsOfADeviceWithTheirResult() {
    submit.submit(
        Planning.request("{'workload': 'ceilings', 'devices': ['cpu'], 'precisions': ['bf16']}"),
        null);
    TrialRow trial = running();
    hardware.entries.clear();
    Instant endedAt = Instant.now();

    assertThat(end.succeed(trial, ceilings(trial), null, endedAt)).isTrue();

    assertThat(hardware.entries)
        .singleElement()
        .isEqualTo(
            new HardwareEntry(
                "here",
                "cpu",
                "Some CPU",
                "pytorch",
                Precision.BF16,
                HardwareEntry.Source.MEASURED,
                2e11,
                1e10,
                null,
                16_000L,
                1,
                trial.spec().profile(),
                "C",
                endedAt,
                trials.find(trial.id()).orElseThrow().resultId()));
    assertThat(end.succeed(trial, ceilings(trial), null, endedAt)).isFalse();
    assertThat(hardware.entries).hasSize(1);
  }

  @Test
  void makesAModelOfWhatATrialHasTrained() {
    submit("{'workload': 'training', 'models': ['mlp'], 'batchSizes': [8], 'epochs': 2}");
    TrialRow trial = running();
    trainedModels.models.clear();
    Instant endedAt = Instant.now();

    assertThat(end.succeed(trial, trainedDraft(trial), null, endedAt)).isTrue();

    assertThat(trainedModels.models)
        .containsExactly(
            new TrainedModel(
                "abcdef0123",
                "mlp",
                99,
                "synthetic",
                "rmsprop",
                2,
                7,
                null,
                trials.find(trial.id()).orElseThrow().resultId(),
                endedAt));
    assertThat(end.succeed(trial, trainedDraft(trial), null, endedAt)).isFalse();
    assertThat(trainedModels.models).hasSize(1);
  }

  @Test
  void recordsNoResultWithoutTheEndOfItsTrial() {
    submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    TrialChanges refused =
        new TrialChanges(jdbc) {
          @Override
          boolean end(TrialRow row, TrialEnd trialEnd, Instant now, long elapsedMs) {
            return false;
          }
        };
    EndTrial late =
        new EndTrial(
            jobs, trials, refused, forks, settle, recorder, ceilings, trained, transaction);
    assertThat(late.succeed(trial, draft(trial), 1.0, Instant.now())).isFalse();
    assertThat(results()).isZero();
    assertThat(trials.find(trial.id())).contains(trial);
  }

  @Test
  void storesWhateverAWorkerSaidAtItsEnd() {
    submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    String said = "exit \0\u001b[31m\ud800\n\ud83d\ude00 ä";
    assertThat(end.end(trial, TrialEnd.failed(FailureReason.WORKER_CRASHED, said), Instant.now()))
        .isTrue();
    TrialRow ended = trials.find(trial.id()).orElseThrow();
    assertThat(ended.reason()).isEqualTo("WORKER_CRASHED");
    assertThat(ended.detail()).isEqualTo("exit \ufffd\ufffd[31m\ufffd\n\ud83d\ude00 ä");
  }

  @Test
  void cancelsWhatIsQueuedAtOnceAndLeavesWhatHasEnded() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2, 4]}");
    TrialRow first = running();
    end.succeed(first, draft(first), 1.0, Instant.now());
    TrialRow second = running();
    cancel.cancel(job.id());
    assertThat(counts(job)).isEqualTo(new TrialCounts(3, 0, 1, 1, 0, 1, 0));
    assertThat(jobs.cancelRequested(job.id())).isTrue();
    assertThat(take.take("here", "cpu")).isEmpty();
    assertThat(end.end(second, TrialEnd.cancelled("ended"), Instant.now())).isTrue();
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    cancel.cancel(job.id());
    assertThat(counts(job)).isEqualTo(new TrialCounts(3, 0, 0, 1, 0, 2, 0));
  }

  @Test
  void aCancelledTrialThatIsInterruptedIsNotQueuedAgain() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1]}");
    TrialRow trial = running();
    cancel.cancel(job.id());
    assertThat(end.requeue(trial, 1, Instant.now())).isTrue();
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void retriesWhatFailedOrWasCancelledAndNothingElse() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2, 4]}");
    TrialRow first = running();
    end.succeed(first, draft(first), 1.0, Instant.now());
    end.end(
        running(), TrialEnd.failed(FailureReason.OUT_OF_MEMORY, "x".repeat(5000)), Instant.now());
    cancel.cancel(job.id());
    retry.retry(job.id());
    assertThat(counts(job)).isEqualTo(new TrialCounts(3, 2, 0, 1, 0, 0, 0));
    JobRow again = jobs.find(job.id()).orElseThrow();
    assertThat(again.state()).isEqualTo(JobState.RUNNING);
    assertThat(again.endedAt()).isNull();
    assertThat(trials.list(job.id(), TrialState.QUEUED, 0, 50))
        .allSatisfy(
            trial -> {
              assertThat(trial.attempt()).isZero();
              assertThat(trial.reason()).isNull();
              assertThat(trial.startedAt()).isNull();
            });
    retry.retry(job.id());
    assertThat(counts(job)).isEqualTo(new TrialCounts(3, 2, 0, 1, 0, 0, 0));
  }

  @Test
  void refusesARetryWhileACancelledWorkerIsStillThere() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2]}");
    running();
    cancel.cancel(job.id());
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> retry.retry(job.id()))
        .satisfies(e -> assertThat(e.code()).isEqualTo("JOB_IS_ENDING"));
  }

  @Test
  void storesWhatCannotRunAsSkipped() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1], 'precisions': ['fp32', 'int8']}");
    assertThat(trials.list(job.id(), TrialState.SKIPPED, 0, 50))
        .singleElement()
        .satisfies(trial -> assertThat(trial.reason()).isEqualTo("UNSUPPORTED"));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> submit("{'models': ['lenet'], 'precisions': ['int8']}"))
        .satisfies(e -> assertThat(e.code()).isEqualTo("UNSUPPORTED"));
    assertThat(jobs.count(null)).isEqualTo(1);
  }

  @Test
  void oneKeyMakesOneJobHoweverManyAsk() throws Exception {
    String json = "{'models': ['lenet'], 'devices': ['cpu'], 'batchSizes': '1:50:1'}";
    List<UUID> ids = concurrently(12, () -> submit.submit(Planning.request(json), "the key").id());
    assertThat(ids).hasSize(12).containsOnly(ids.get(0));
    assertThat(jobs.count(null)).isEqualTo(1);
    assertThat(trials.count(ids.get(0), null)).isEqualTo(50);
    String reordered = "{'batchSizes': '1:50:1', 'devices': ['cpu'], 'models': ['lenet']}";
    assertThat(submit.submit(Planning.request(reordered), "the key").id()).isEqualTo(ids.get(0));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> submit.submit(JobRequest.of("lenet"), "the key"))
        .satisfies(
            e -> {
              assertThat(e.status().value()).isEqualTo(409);
              assertThat(e.code()).isEqualTo("IDEMPOTENCY_CONFLICT");
            });
  }

  @Test
  void listsTheNewestFirstAndByState() {
    UUID first = submit("{'models': ['lenet'], 'batchSizes': [1]}").id();
    UUID second = submit("{'models': ['lenet'], 'batchSizes': [1]}").id();
    cancel.cancel(first);
    assertThat(jobs.list(null, 0, 50)).extracting(JobRow::id).containsExactly(second, first);
    assertThat(jobs.list(null, 1, 1)).extracting(JobRow::id).containsExactly(first);
    assertThat(jobs.list(JobState.CANCELLED, 0, 50)).extracting(JobRow::id).containsExactly(first);
    assertThat(jobs.count(JobState.QUEUED)).isEqualTo(1);
    assertThat(jobs.list(null, Integer.MAX_VALUE, 1000)).isEmpty();
  }
}
