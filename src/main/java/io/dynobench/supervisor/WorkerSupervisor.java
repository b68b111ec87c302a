package io.dynobench.supervisor;

/** Starts one worker process per trial and explains how it ended. */
public interface WorkerSupervisor {

  /**
   * Starts a worker; failures to start are an outcome, not an exception. When this node is shut
   * down, its workers end as {@code Failed(NODE_LOST)}.
   *
   * @param listener is called on the supervisor's own thread
   */
  RunningWorker start(WorkerRequest request, WorkerListener listener);
}
