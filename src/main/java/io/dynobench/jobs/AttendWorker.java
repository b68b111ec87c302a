package io.dynobench.jobs;

import io.dynobench.supervisor.RunningWorker;
import io.dynobench.supervisor.WorkerOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Stays with a worker to its end. Whichever way it returns, the worker is gone: the lane's next one
 * beside it would disturb what both measure.
 */
@Component
class AttendWorker {

  private static final Logger log = LoggerFactory.getLogger(AttendWorker.class);

  /** How often the database is asked whether another node cancelled the job. */
  private static final Duration CANCEL_CHECK = Duration.ofSeconds(1);

  /** A killed process is gone after milliseconds; a driver may hold it for seconds. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final JobStore jobs;

  AttendWorker(JobStore jobs) {
    this.jobs = jobs;
  }

  WorkerOutcome attend(RunningWorker worker, RunningTrial trial) throws InterruptedException {
    try {
      trial.attach(worker);
      while (true) {
        Optional<WorkerOutcome> outcome = worker.await(CANCEL_CHECK);
        if (outcome.isPresent()) {
          return outcome.get();
        }
        stopIfCancelled(trial);
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      worker.cancel();
      worker.await(GRACE);
      throw e;
    }
  }

  /** Asks the database once: the job may have been cancelled on another node. */
  void stopIfCancelled(RunningTrial trial) {
    if (isCancelled(trial.jobId())) {
      trial.stop(RunningTrial.Stop.CANCELLED);
    }
  }

  /** A database that is away for a moment is no reason to end a measurement. */
  private boolean isCancelled(UUID jobId) {
    try {
      return jobs.cancelRequested(jobId);
    } catch (DataAccessException e) {
      log.warn("Whether job {} is cancelled cannot be read now: {}", jobId, e.getMessage());
      return false;
    }
  }
}
