package io.dynobench.bench;

/** Why a trial ended without a result, as a code that users and scripts can rely on. */
public enum FailureReason {
  OUT_OF_MEMORY("The worker or its device ran out of memory."),
  WORKER_START_FAILED("The worker process could not be started, or did not report for duty."),
  WORKER_CRASHED("The worker process crashed."),
  WORKER_KILLED("Something outside Dynobench ended the worker process."),
  TIMEOUT("The worker stopped reporting, or took longer than a trial may."),
  BAD_OUTPUT("The worker sent something that is not the protocol."),
  NO_RESULT("The worker ended without sending a result."),
  ENGINE_ERROR("The engine reported an error while running the model."),
  MODEL_LOAD_FAILED("The engine could not load the model."),
  MODEL_GONE("The catalogue no longer has this model."),
  DATASET_UNREADABLE("The data set is not what it was, or is damaged."),
  UNSUPPORTED("The engine or device cannot run this combination."),
  DEVICE_FALLBACK(
      "The engine ran on another device, precision, provider or number of threads than was asked for."),
  DEVICE_GONE("The device is no longer attached to this node."),
  NODE_LOST("The node went away while the trial ran, more often than a trial is tried again."),
  FORKS_DIFFER("The forks of the trial ran different models or engines: they make no one result."),
  INTERNAL_ERROR("Dynobench itself failed; the server's log has the cause.");

  private final String meaning;

  FailureReason(String meaning) {
    this.meaning = meaning;
  }

  /** One sentence for users. */
  public String meaning() {
    return meaning;
  }
}
