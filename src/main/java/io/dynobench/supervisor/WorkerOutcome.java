package io.dynobench.supervisor;

import io.dynobench.bench.FailureReason;
import io.dynobench.bench.Measurement;

/** How a worker ended. */
public sealed interface WorkerOutcome {

  record Measured(Measurement measurement) implements WorkerOutcome {}

  /**
   * @param detail for users: what happened, with the exit code or the engine's message
   */
  record Failed(FailureReason reason, String detail) implements WorkerOutcome {}

  /** Ended because {@link RunningWorker#cancel} was called. */
  record Cancelled() implements WorkerOutcome {}
}
