package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynobench.bench.FailureReason;
import io.dynobench.supervisor.RunningWorker;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class AttendWorkerTests {

  private static final WorkerOutcome END =
      new WorkerOutcome.Failed(FailureReason.ENGINE_ERROR, "its own end");
  private static final int NEVER = Integer.MAX_VALUE;

  private final RunningTrial trial = new RunningTrial(UUID.randomUUID());
  private int asked;

  @Test
  void goesOnWhenTheDatabaseIsAwayForAMoment() throws InterruptedException {
    Worker worker = new Worker(4);
    assertThat(attend(worker, time -> time == 1 ? away() : false)).isEqualTo(END);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void goesOnWhenTheDatabaseIsGone() throws InterruptedException {
    assertThat(attend(new Worker(4), time -> away())).isEqualTo(END);
    assertThat(asked).isEqualTo(3);
  }

  @Test
  void hearsOfACancelWhenTheDatabaseIsBack() throws InterruptedException {
    Worker worker = new Worker(NEVER);
    assertThat(attend(worker, time -> time == 3 || away()))
        .isInstanceOf(WorkerOutcome.Cancelled.class);
    assertThat(trial.stopped()).contains(RunningTrial.Stop.CANCELLED);
  }

  @Test
  void leavesNoWorkerBehindWhenItFails() {
    Worker worker = new Worker(NEVER);
    assertThatThrownBy(
            () ->
                attend(
                    worker,
                    time -> {
                      throw new IllegalStateException("a fault of its own");
                    }))
        .hasMessage("a fault of its own");
    assertThat(worker.seenDead).isTrue();
  }

  @Test
  void leavesNoWorkerBehindWhenItIsInterrupted() {
    Worker worker = new Worker(NEVER);
    assertThatThrownBy(
            () ->
                attend(
                    worker,
                    time -> {
                      Thread.currentThread().interrupt();
                      return false;
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(worker.seenDead).isTrue();
  }

  private WorkerOutcome attend(Worker worker, IntPredicate cancelRequested)
      throws InterruptedException {
    JobStore jobs =
        new JobStore(JdbcClient.create(new SimpleDriverDataSource())) {
          @Override
          boolean cancelRequested(UUID id) {
            return cancelRequested.test(++asked);
          }
        };
    return new AttendWorker(jobs).attend(worker, trial);
  }

  private static boolean away() {
    throw new DataAccessResourceFailureException("The database does not answer.");
  }

  /** Lives for some waits, or until it is cancelled. */
  private static final class Worker implements RunningWorker {

    private int waits;
    private boolean cancelled;
    private boolean seenDead;

    Worker(int waits) {
      this.waits = waits;
    }

    @Override
    public long pid() {
      return -1;
    }

    @Override
    public Optional<WorkerOutcome> await(Duration atMost) throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (cancelled) {
        seenDead = true;
        return Optional.of(new WorkerOutcome.Cancelled());
      }
      return --waits > 0 ? Optional.empty() : Optional.of(END);
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
