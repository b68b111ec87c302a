package io.dynobench.worker.engine;

/** One closed loop over a model; used by one thread at a time, until the worker ends. */
public interface ModelStream {

  /** Hands the next batch to the engine, which may return before it is done. */
  void issue();

  /** The barrier: blocks until the issued batch is done, and frees its outputs. */
  void complete();

  /**
   * Hands in nothing instead of a batch: {@link #complete} finds work that is long done, and its
   * time is what the barrier itself costs.
   */
  void issueNothing();

  /**
   * One call from numbers in the host's memory to numbers in the host's memory: moves a batch to
   * the device, runs the model and reads its first output.
   *
   * @param batch the samples one after the other, each as the model's input shape says
   * @return the first output in fp32, the samples one after the other
   */
  float[] infer(float[] batch);

  /** The clock that times this stream, in nanoseconds. All streams of a model share its origin. */
  long nanoTime();

  /**
   * Lets this stream's clock reach a time that the clock of another stream shows. A clock that all
   * streams share is there already.
   */
  default void catchUp(long nanoTime) {}

  /**
   * Bytes that prebuilt inputs occupy on the device beyond the one batch that a caller would hold.
   */
  long spareInputBytes();
}
