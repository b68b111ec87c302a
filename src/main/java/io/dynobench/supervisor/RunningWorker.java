package io.dynobench.supervisor;

import java.time.Duration;
import java.util.Optional;

/** A worker at work. */
public interface RunningWorker {

  /** Of its process; −1 when it could not be started. */
  long pid();

  /**
   * Blocks until the worker has ended, at most for the given time.
   *
   * @return the outcome, or nothing when the worker still runs
   */
  Optional<WorkerOutcome> await(Duration atMost) throws InterruptedException;

  /**
   * Ends the worker at once (SIGKILL); its outcome becomes {@link WorkerOutcome.Cancelled} unless
   * it had one.
   */
  void cancel();
}
