package io.dynobench.jobs;

import io.dynobench.supervisor.RunningWorker;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trial that has a device of this node; anybody may stop it, also before its worker is there. */
final class RunningTrial {

  /** Why a worker is ended from here. */
  enum Stop {
    CANCELLED,
    SHUTDOWN
  }

  private final UUID jobId;
  private @Nullable RunningWorker worker;
  private @Nullable Stop stop;

  RunningTrial(UUID jobId) {
    this.jobId = jobId;
  }

  UUID jobId() {
    return jobId;
  }

  synchronized void attach(RunningWorker started) {
    worker = started;
    if (stop != null) {
      started.cancel();
    }
  }

  /** Only the first reason counts. */
  synchronized void stop(Stop reason) {
    if (stop == null) {
      stop = reason;
      if (worker != null) {
        worker.cancel();
      }
    }
  }

  synchronized Optional<Stop> stopped() {
    return Optional.ofNullable(stop);
  }
}
