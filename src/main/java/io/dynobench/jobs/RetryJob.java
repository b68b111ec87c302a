package io.dynobench.jobs;

import io.dynobench.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues again what failed or was cancelled; what has a result is not repeated. */
@Component
class RetryJob {

  private final JobStore jobs;
  private final TrialChanges changes;
  private final SettleJob settle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RetryJob(
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

  /**
   * Does nothing to a job without failed or cancelled trials.
   *
   * @throws ProblemException 409 while the worker of a cancelled job is still there
   */
  void retry(UUID id) {
    transaction.executeWithoutResult(
        status -> {
          JobRow job = jobs.lock(id).orElseThrow(() -> ProblemException.notFound("job", id));
          if (job.cancelRequested() && !job.state().isEnd()) {
            throw new ProblemException(
                HttpStatus.CONFLICT,
                "JOB_IS_ENDING",
                "The job was cancelled and its last worker is still ending; try again in a moment.");
          }
          Instant now = clock.instant();
          if (changes.retry(id, now) > 0) {
            jobs.requestCancel(id, false);
            settle.settle(job, false, now);
          }
        });
  }
}
