package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.QualityReason;
import io.dynobench.bench.Samples;
import io.dynobench.devices.Device;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the tables promise about trials that several workers measure. */
abstract class ForkTablesContract extends JobTablesHarness {

  @Test
  void storesRatesAndForks() {
    JobRow job =
        submit("{'models': ['lenet'], 'batchSizes': [1], 'arrivalRate': [0.5, 20], 'forks': 3}");
    assertThat(trials.list(job.id(), null, 0, 50))
        .extracting(trial -> trial.spec().arrivalRate() + " " + trial.spec().forks())
        .containsExactly("0.5 3", "20.0 3");
  }

  @Test
  void interleavesTheForksOfAJobAndNothingElse() {
    UUID old = submit("{'models': ['lenet'], 'batchSizes': [1, 2], 'forks': 2}").id();
    UUID young = submit("{'models': ['lenet'], 'batchSizes': [4]}").id();
    List<String> order = new ArrayList<>();
    for (TrialRow trial = take(); trial != null; trial = take()) {
      order.add("%d/%d".formatted(trial.spec().batchSize(), trial.fork()));
      assertThat(trial.attempt()).isEqualTo(1);
      if (trial.fork() < trial.spec().forks()) {
        assertThat(end.nextFork(trial, forkRow(trial))).isTrue();
        assertThat(jobs.find(old).orElseThrow().state()).isEqualTo(JobState.RUNNING);
      } else {
        end.succeed(trial, forkRow(trial), draft(trial), 1.0, Instant.now());
      }
      if (order.size() == 2) {
        submit("{'models': ['lenet'], 'batchSizes': [8], 'priority': 1}");
      }
    }
    assertThat(order).containsExactly("1/1", "2/1", "8/1", "1/2", "2/2", "4/1");
    assertThat(jobs.find(old).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
    assertThat(jobs.find(young).orElseThrow().state()).isEqualTo(JobState.SUCCEEDED);
  }

  @Test
  void keepsWhatFinishedForksMeasured() {
    submit("{'models': ['lenet'], 'batchSizes': [1], 'forks': 3}");
    TrialRow first = running();
    ForkRow measured = forkRow(first);
    end.nextFork(first, measured);
    assertThat(forks.of(first.id())).containsExactly(measured);
    TrialRow second = running();
    end.requeue(second, second.attempt(), Instant.now());
    TrialRow again = running();
    assertThat(again.fork()).isEqualTo(2);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(forks.of(first.id())).containsExactly(measured);
    end.nextFork(again, forkRow(again));
    assertThat(running().attempt()).isEqualTo(2);
  }

  @Test
  void aResultInDoubtKeepsWhatEachForkSaw() throws Exception {
    submit("{'models': ['lenet'], 'batchSizes': [1], 'forks': 2}");
    assertThat(measured(running(), driven("570.1"))).isTrue();
    assertThat(measured(running(), driven("580.9"))).isTrue();

    String provenance = jdbc.sql("select provenance from results").query(String.class).single();
    assertThat(provenance)
        .contains("fork 1: 570.1; fork 2: 580.9", "\"node\":\"here\"", "\"reproduce\"");
    assertThat(jdbc.sql("select flags from results").query(String.class).single())
        .contains(QualityReason.FORKS_DIFFER.name());
  }

  @Test
  void aResultOfOneForkSaysWhatTheServerKnows() throws Exception {
    submit("{'models': ['lenet'], 'batchSizes': [1]}");
    assertThat(measured(running(), driven("570.1"))).isTrue();

    assertThat(jdbc.sql("select provenance from results").query(String.class).single())
        .contains("\"driver.version\":\"570.1\"");
  }

  @Test
  void aStaleForkChangesNothing() {
    submit("{'models': ['lenet'], 'batchSizes': [1], 'forks': 2}");
    TrialRow stale = running();
    end.requeue(stale, stale.attempt(), Instant.now());
    TrialRow latest = running();
    assertThat(end.nextFork(stale, forkRow(stale))).isFalse();
    assertThat(forks.of(stale.id())).isEmpty();
    assertThat(end.nextFork(latest, forkRow(latest))).isTrue();
    assertThat(end.nextFork(latest, forkRow(latest))).isFalse();
    TrialRow last = running();
    assertThat(end.succeed(stale, forkRow(stale), draft(stale), 1.0, Instant.now())).isFalse();
    assertThat(end.succeed(last, forkRow(last), draft(last), 1.0, Instant.now())).isTrue();
    assertThat(forks.of(stale.id())).extracting(ForkRow::fork).containsExactly(1, 2);
    assertThat(results()).isEqualTo(1);
  }

  @Test
  void cancelsBetweenTwoForks() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2], 'forks': 2}");
    TrialRow first = running();
    end.nextFork(first, forkRow(first));
    TrialRow second = running();
    cancel.cancel(job.id());
    assertThat(trials.find(first.id()).orElseThrow().detail()).isEqualTo(CancelJob.BETWEEN_FORKS);
    assertThat(end.nextFork(second, forkRow(second))).isTrue();
    assertThat(trials.find(second.id()).orElseThrow().state()).isEqualTo(TrialState.CANCELLED);
    assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void aRetryBeginsWithTheFirstFork() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1], 'forks': 3}");
    TrialRow first = running();
    end.nextFork(first, forkRow(first));
    end.end(running(), TrialEnd.failed(FailureReason.TIMEOUT, "late"), Instant.now());
    retry.retry(job.id());
    assertThat(forks.of(first.id())).isEmpty();
    TrialRow again = running();
    assertThat(again.fork()).isEqualTo(1);
    assertThat(again.attempt()).isEqualTo(1);
  }

  @Test
  void countsForksForTheProgressOfAJob() {
    JobRow job = submit("{'models': ['lenet'], 'batchSizes': [1, 2], 'forks': 5}");
    TrialRow first = running();
    end.nextFork(first, forkRow(first));
    assertThat(trials.counts(List.of(job.id())))
        .singleElement()
        .satisfies(
            lane -> {
              assertThat(lane.forks()).isEqualTo(10);
              assertThat(lane.forksDone()).isEqualTo(1);
            });
    end.end(running(), TrialEnd.failed(FailureReason.TIMEOUT, "late"), Instant.now());
    assertThat(trials.counts(List.of(job.id())).stream().mapToInt(LaneCount::forksDone).sum())
        .isEqualTo(6);
  }

  @Test
  void keepsTheTriesOfTheLatestStart() {
    JobRow job = submit("{'workload': 'max-batch', 'models': ['lenet']}");
    TrialRow stale = running();
    TryRow fits =
        new TryRow(tried(1, BatchTry.Outcome.FITS, 12.5), 400, forkRow(stale).measurement());
    TryRow not = new TryRow(tried(2, BatchTry.Outcome.DOES_NOT_FIT, null), 400, null);
    assertThat(keep.keep(stale, fits)).isTrue();
    end.requeue(stale, stale.attempt(), Instant.now());
    TrialRow latest = running();
    assertThat(keep.keep(stale, not)).isFalse();
    assertThat(keep.keep(latest, not)).isTrue();
    assertThat(keep.resume(stale, 500)).as("of a start that is not the latest").hasSize(2);
    assertThat(keep.resume(latest, 400)).containsExactly(fits, not);
    assertThat(tries.of(latest.id())).containsExactly(fits, not);
    end.end(latest, TrialEnd.failed(FailureReason.TIMEOUT, "late"), Instant.now());
    assertThat(tries.of(latest.id())).hasSize(2);
    retry.retry(job.id());
    assertThat(tries.of(latest.id())).isEmpty();
  }

  @Test
  void forgetsTheTriesOfAnotherMemoryLimit() {
    submit("{'workload': 'max-batch', 'models': ['lenet']}");
    TrialRow trial = running();
    TryRow other = new TryRow(tried(1, BatchTry.Outcome.FITS, null), 300, null);
    TryRow same = new TryRow(tried(2, BatchTry.Outcome.FITS, null), 400, null);
    TryRow onGpu = new TryRow(tried(3, BatchTry.Outcome.FITS, null), null, null);
    for (TryRow row : List.of(other, same, onGpu)) {
      keep.keep(trial, row);
    }

    assertThat(keep.resume(trial, 400)).containsExactly(same);
    keep.keep(trial, onGpu);
    assertThat(keep.resume(trial, null)).containsExactly(onGpu);
    end.end(trial, TrialEnd.failed(FailureReason.TIMEOUT, "late"), Instant.now());
  }

  private static BatchTry tried(
      int batchSize, BatchTry.Outcome outcome, @Nullable Double peakMemoryMib) {
    boolean fits = outcome == BatchTry.Outcome.FITS;
    return new BatchTry(
        batchSize,
        batchSize,
        3,
        outcome,
        fits ? null : "OUT_OF_MEMORY",
        fits ? null : "can't allocate ä€",
        1.25,
        peakMemoryMib,
        Instant.parse("2026-11-22T07:00:00.123456Z"));
  }

  private boolean measured(TrialRow trial, Device device) throws IOException {
    files.clear(trial);
    new Samples(new int[1], new long[1], new long[] {1_000_000}).write(files.samples(trial));
    ForkRow fork = forkRow(trial);
    return record.record(trial, device, TestModels.LENET, fork.measurement(), fork.endedAt());
  }

  private static Device driven(String driver) {
    Device card = TestDevices.GPU0;
    return new Device(
        card.node(),
        card.id(),
        card.kind(),
        card.name(),
        card.uuid(),
        null,
        null,
        null,
        card.memoryMib(),
        driver,
        true,
        null,
        card.seenAt());
  }
}
