package io.dynobench.jobs;

import io.dynobench.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cancels what is queued at once and asks for the end of what runs. */
@Component
class CancelJob {

  static final String BETWEEN_FORKS = "Cancelled between two of its forks.";

  private final JobStore jobs;
  private final TrialChanges changes;
  private final SettleJob settle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CancelJob(
      JobStore jobs,
      TrialChanges changes,
      SettleJob settle,
      TransactionTemplate transaction,
      Clock clock) {
    this.jobs = jobs;
    this.changes = changes;
    this.settle = settle;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does nothing to a job that has ended. */
  void cancel(UUID id) {
    transaction.executeWithoutResult(
        status -> {
          JobRow job = jobs.lock(id).orElseThrow(() -> ProblemException.notFound("job", id));
          if (job.state().isEnd()) {
            return;
          }
          Instant now = clock.instant();
          jobs.requestCancel(id, true);
          changes.cancelQueued(
              id, TrialEnd.CANCELLED_BY_USER, "Cancelled before it started.", BETWEEN_FORKS, now);
          settle.settle(job, true, now);
        });
  }
}
