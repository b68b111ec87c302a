package io.dynobench.worker.engine;

import java.util.concurrent.locks.LockSupport;

/** One closed loop over a model; used by one thread at a time, until the worker ends. */
public interface ModelStream {

  /** Linux wakes a sleeper about 50 µs late (its timer slack), and a busy machine later. */
  long SPIN_NANOS = 100_000;

  /** Hands the next batch to the engine, which may return before it is done. */
  void issue();

  /** The barrier: blocks until the issued batch is done, and frees its outputs. */
  void complete();

  /**
   * How many numbers the first output of the issued batch has; asked for before it is completed.
   * Streams that compute nothing have none.
   */
  default long scores() {
    return 0;
  }

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

  /** Called on the stream's thread right before the timed pass; its time is nobody's. */
  default void beforeTimed() throws TrialFailure {}

  /** Called on the stream's thread after the timed pass of a workload that looks back on it. */
  default void afterTimed() throws TrialFailure {}

  /** The clock that times this stream, in nanoseconds. All streams of a model share its origin. */
  long nanoTime();

  /**
   * Waits until this stream's clock shows a time; returns at once when it has passed. Sleeps first
   * and spins at the end, as sleepers are woken late. A virtual clock just goes there.
   */
  default void waitUntil(long time) {
    for (long left = time - nanoTime(); left > 0; left = time - nanoTime()) {
      if (left > SPIN_NANOS) {
        LockSupport.parkNanos(left - SPIN_NANOS);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /**
   * Bytes that prebuilt inputs occupy on the device beyond the one batch that a caller would hold.
   */
  long spareInputBytes();
}
