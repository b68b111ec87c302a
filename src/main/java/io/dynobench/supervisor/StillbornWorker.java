package io.dynobench.supervisor;

import java.time.Duration;
import java.util.Optional;

/** A worker that could not be started. */
record StillbornWorker(WorkerOutcome outcome) implements RunningWorker {

  @Override
  public long pid() {
    return -1;
  }

  @Override
  public Optional<WorkerOutcome> await(Duration atMost) {
    return Optional.of(outcome);
  }

  @Override
  public void cancel() {}
}
