package io.dynobench.worker.engine;

/** A model on its device, until the worker ends. */
public interface LoadedModel {

  /**
   * Makes a closed loop's own session and its inputs: a ring of at least eight batches of seeded
   * random numbers on the device.
   *
   * @param index from 0
   */
  ModelStream open(int index) throws TrialFailure;

  /** What really runs; asked for after the first call. */
  EngineDescription describe();
}
