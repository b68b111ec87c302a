package io.dynobench.jobs;

import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores a try on the condition that the start it belongs to is the trial's latest: a server that
 * was suspended and comes back late must not mix its tries with those of another.
 */
@Component
class KeepTry {

  private final RetryTemplate retry = new RetryTemplate(EndTrial.PATIENCE);
  private final JobStore jobs;
  private final TrialStore trials;
  private final BatchTries tries;
  private final TransactionTemplate transaction;

  KeepTry(JobStore jobs, TrialStore trials, BatchTries tries, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.trials = trials;
    this.tries = tries;
    this.transaction = transaction;
  }

  /**
   * @return whether this start still was the latest
   */
  boolean keep(TrialRow trial, TryRow row) {
    return retry.invoke(
        () -> Boolean.TRUE.equals(transaction.execute(status -> insert(trial, row))));
  }

  private boolean insert(TrialRow trial, TryRow row) {
    boolean latest =
        jobs.lock(trial.jobId()).isPresent()
            && trials
                .find(trial.id())
                .filter(now -> now.state() == TrialState.RUNNING)
                .filter(now -> now.starts() == trial.starts())
                .isPresent();
    if (latest) {
      tries.insert(trial.id(), row);
    }
    return latest;
  }
}
