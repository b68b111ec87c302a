package io.dynobench.supervisor;

/** Starts one worker process per trial and explains how it ended. */
public interface WorkerSupervisor {

  /**
   * Starts a worker; failures to start are an outcome, not an exception. When this server stops,
   * its workers end as if they had been cancelled.
   *
   * @param listener is called on the supervisor's own thread
   */
  RunningWorker start(WorkerRequest request, WorkerListener listener);
}
