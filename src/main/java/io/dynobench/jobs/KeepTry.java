package io.dynobench.jobs;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
   * What earlier starts have tried with the same limit. Tries with another one, of a server that
   * was set up anew, say nothing about this one and are forgotten.
   *
   * @param limitMib of a worker's private memory; null on a GPU
   */
  List<TryRow> resume(TrialRow trial, @Nullable Integer limitMib) {
    return retry.invoke(
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    status -> {
                      if (isLatest(trial)) {
                        tries.deleteOtherLimits(trial.id(), limitMib);
                      }
                      return tries.of(trial.id());
                    })));
  }

  /**
   * @return whether this start still was the latest
   */
  boolean keep(TrialRow trial, TryRow row) {
    return retry.invoke(
        () -> Boolean.TRUE.equals(transaction.execute(status -> insert(trial, row))));
  }

  private boolean insert(TrialRow trial, TryRow row) {
    boolean latest = isLatest(trial);
    if (latest) {
      tries.insert(trial.id(), row);
    }
    return latest;
  }

  private boolean isLatest(TrialRow trial) {
    return jobs.lock(trial.jobId()).isPresent()
        && trials
            .find(trial.id())
            .filter(now -> now.state() == TrialState.RUNNING)
            .filter(now -> now.starts() == trial.starts())
            .isPresent();
  }
}
