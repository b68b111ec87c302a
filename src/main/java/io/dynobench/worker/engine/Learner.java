package io.dynobench.worker.engine;

import io.dynobench.zoo.NamedTensor;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * A network that learns on its device. Used by one thread at a time, and between {@link #step} and
 * {@link #awaitLoss} for nothing else.
 */
public interface Learner extends AutoCloseable {

  /**
   * Brings the batch of the next step to the device.
   *
   * @param samples 32-bit floats one sample after the other, in a direct buffer of the machine's
   *     byte order that stays as it is until the step is done
   * @param labels as many 64-bit integers, likewise
   */
  void take(ByteBuffer samples, ByteBuffer labels, int count);

  /** Forward, loss, backward and update on the batch; may return before they are done. */
  void step();

  /**
   * The barrier: blocks until the step is done.
   *
   * @return the mean cross-entropy of the batch before the update, in nats; not finite when the
   *     training has diverged
   */
  double awaitLoss();

  /** Like a step of no work, so that the time of {@link #awaitLoss} is the barrier's own. */
  void stepNothing();

  /**
   * How long the steps took so far by their parts, in nanoseconds; nothing where calls return
   * before the work is done.
   */
  StepParts parts();

  /**
   * The scores of samples, computed as for inference.
   *
   * @param samples as {@link #take} has them
   * @return of the samples one after the other
   */
  float[] scores(ByteBuffer samples, int count);

  /**
   * The least and the largest number of every value over some samples, computed as for inference.
   *
   * @return a row of two for each value, from the input on
   */
  float[][] ranges(ByteBuffer samples, int count);

  /**
   * Goes back to the beginning: the network's first numbers, an optimizer that has seen nothing,
   * random numbers from the seed.
   */
  void restart();

  /** The present numbers of a tensor. */
  FloatBuffer numbers(NamedTensor tensor);

  EngineDescription describe();

  @Override
  void close();
}
