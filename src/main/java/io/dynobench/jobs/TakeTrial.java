package io.dynobench.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a lane its next trial, and marks it as running. */
@Component
class TakeTrial {

  private final JobStore jobs;
  private final TrialStore trials;
  private final TrialChanges changes;
  private final SettleJob settle;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TakeTrial(
      JobStore jobs,
      TrialStore trials,
      TrialChanges changes,
      SettleJob settle,
      TransactionTemplate transaction,
      Clock clock) {
    this.jobs = jobs;
    this.trials = trials;
    this.changes = changes;
    this.settle = settle;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @return the running trial, or nothing when none waits for this device
   */
  Optional<TrialRow> take(String node, String device) {
    while (true) {
      Optional<TrialRow> next = trials.next(node, device);
      if (next.isEmpty()) {
        return next;
      }
      if (transaction.execute(status -> start(next.get()))) {
        return trials.find(next.get().id());
      }
      // It was cancelled in between; the next one may still be wanted.
    }
  }

  private boolean start(TrialRow trial) {
    Optional<JobRow> job = jobs.lock(trial.jobId());
    Instant now = clock.instant();
    if (job.isEmpty() || !changes.start(trial, now)) {
      return false;
    }
    settle.settle(job.get(), job.get().cancelRequested(), now);
    return true;
  }
}
