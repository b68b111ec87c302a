package io.dynobench.worker.engine;

/** A model on its device, until it is closed or the worker ends. */
public interface LoadedModel extends AutoCloseable {

  /**
   * Makes a closed loop's own session and its inputs: a ring of at least eight batches of seeded
   * random numbers on the device.
   *
   * @param index from 0
   */
  ModelStream open(int index) throws TrialFailure;

  /**
   * What really runs; asked for after the first call, on the thread of a stream, as engines count
   * threads by thread.
   */
  EngineDescription describe();

  /**
   * Frees what the model and its streams hold on the device, so that another one finds room there.
   */
  @Override
  default void close() {}
}
