package io.dynobench.jobs;

import io.dynobench.results.ResultDraft;
import io.dynobench.results.ResultRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends a running trial in one transaction, on the condition that the start it belongs to is the
 * latest: a server that was suspended and comes back late changes nothing.
 */
@Component
class EndTrial {

  /**
   * Minutes of measuring hang on one transaction. What passes by itself, a deadlock or a database
   * that restarts, gets about six seconds: less than a shutdown waits for the lanes.
   */
  static final RetryPolicy PATIENCE =
      RetryPolicy.builder()
          .includes(
              TransientDataAccessException.class,
              RecoverableDataAccessException.class,
              DataAccessResourceFailureException.class,
              CannotCreateTransactionException.class)
          .maxRetries(5)
          .delay(Duration.ofMillis(200))
          .multiplier(2)
          .build();

  private final RetryTemplate retry = new RetryTemplate(PATIENCE);
  private final JobStore jobs;
  private final TrialStore trials;
  private final TrialChanges changes;
  private final TrialForks forks;
  private final SettleJob settle;
  private final ResultRecorder results;
  private final RecordCeilings ceilings;
  private final RecordTrained trained;
  private final TransactionTemplate transaction;

  EndTrial(
      JobStore jobs,
      TrialStore trials,
      TrialChanges changes,
      TrialForks forks,
      SettleJob settle,
      ResultRecorder results,
      RecordCeilings ceilings,
      RecordTrained trained,
      TransactionTemplate transaction) {
    this.jobs = jobs;
    this.trials = trials;
    this.changes = changes;
    this.forks = forks;
    this.settle = settle;
    this.results = results;
    this.ceilings = ceilings;
    this.trained = trained;
    this.transaction = transaction;
  }

  /**
   * Records the result and ends the trial: both or neither.
   *
   * @param endedAt when the worker was gone
   * @return whether this start still was the latest
   */
  boolean succeed(TrialRow trial, ResultDraft draft, @Nullable Double throughput, Instant endedAt) {
    return succeed(trial, null, draft, throughput, endedAt);
  }

  /**
   * As the other, and stores what the last fork measured together with them.
   *
   * @param last null when the trial has one fork only, whose measurement is the result
   */
  boolean succeed(
      TrialRow trial,
      @Nullable ForkRow last,
      ResultDraft draft,
      @Nullable Double throughput,
      Instant endedAt) {
    return change(
        trial,
        endedAt,
        job -> {
          if (last != null) {
            forks.insert(last);
          }
          UUID resultId = results.record(draft);
          ceilings.record(trial, draft, resultId, endedAt);
          trained.record(trial, draft, resultId, endedAt);
          return changes.end(
              trial, TrialEnd.succeeded(throughput, resultId), endedAt, elapsed(trial, endedAt));
        });
  }

  /**
   * @return whether this start still was the latest
   */
  boolean end(TrialRow trial, TrialEnd end, Instant endedAt) {
    return change(trial, endedAt, job -> changes.end(trial, end, endedAt, elapsed(trial, endedAt)));
  }

  /**
   * Stores what a fork measured and puts the trial back into its lane for the next one, unless its
   * job is not wanted any more: both or neither.
   *
   * @return whether this start still was the latest
   */
  boolean nextFork(TrialRow trial, ForkRow done) {
    Instant now = done.endedAt();
    return change(
        trial,
        now,
        job -> {
          forks.insert(done);
          if (job.cancelRequested()) {
            TrialEnd end = TrialEnd.cancelled(CancelJob.BETWEEN_FORKS);
            return changes.end(trial, end, now, elapsed(trial, now));
          }
          return changes.nextFork(trial, now, elapsed(trial, now));
        });
  }

  /**
   * Puts an interrupted trial back into its lane, unless its job is not wanted any more.
   *
   * @param attempt how many attempts count from now on
   * @return whether this start still was the latest
   */
  boolean requeue(TrialRow trial, int attempt, Instant now) {
    return change(
        trial,
        now,
        job -> {
          if (job.cancelRequested()) {
            TrialEnd end = TrialEnd.cancelled("Its worker ended with the server.");
            return changes.end(trial, end, now, elapsed(trial, now));
          }
          return changes.requeue(trial, attempt, now);
        });
  }

  private boolean change(TrialRow trial, Instant now, Predicate<JobRow> change) {
    return retry.invoke(
        () ->
            Boolean.TRUE.equals(
                transaction.execute(
                    status -> {
                      Optional<JobRow> job = jobs.lock(trial.jobId());
                      if (job.isEmpty() || !isLatest(trial) || !change.test(job.get())) {
                        // No result without the end of its trial.
                        status.setRollbackOnly();
                        return false;
                      }
                      settle.settle(job.get(), job.get().cancelRequested(), now);
                      return true;
                    })));
  }

  private boolean isLatest(TrialRow trial) {
    return trials
        .find(trial.id())
        .filter(now -> now.state() == TrialState.RUNNING && now.starts() == trial.starts())
        .isPresent();
  }

  private static long elapsed(TrialRow trial, Instant endedAt) {
    Instant startedAt = trial.startedAt();
    return startedAt == null ? 0 : Math.max(0, Duration.between(startedAt, endedAt).toMillis());
  }
}
