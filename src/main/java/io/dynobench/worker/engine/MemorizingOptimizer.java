package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.optimizer.Optimizer;
import java.util.HashMap;
import java.util.Map;

/**
 * An optimizer that remembers arrays for every parameter. It frees them when it is closed, which
 * DJL's own optimizers cannot, and it leaves gradients zeroed: the next backward pass adds to what
 * is there.
 */
abstract class MemorizingOptimizer extends Optimizer implements AutoCloseable {

  private final Map<String, NDArray[]> memories = new HashMap<>();

  MemorizingOptimizer() {
    super(new Defaults());
  }

  /** Nothing decays, is clipped or rescaled. */
  private static final class Defaults extends OptimizerBuilder<Defaults> {

    @Override
    protected Defaults self() {
      return this;
    }
  }

  /** How many arrays of its shape it remembers for every parameter. */
  abstract int arrays();

  /**
   * Changes the weight in place.
   *
   * @param id of the parameter
   * @param memory zeros at first; to be changed in place
   */
  abstract void update(String id, NDArray weight, NDArray gradient, NDArray... memory);

  @Override
  public final void update(String id, NDArray weight, NDArray gradient) {
    NDArray[] memory = memories.computeIfAbsent(id, any -> zeros(weight));
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      update(id, weight, gradient, memory);
      NDScope.unregister(weight); // operations in place register what they return
      NDScope.unregister(memory);
    }
    JniUtils.zeroGrad((PtNDArray) weight);
  }

  private NDArray[] zeros(NDArray weight) {
    NDArray[] zeros = new NDArray[arrays()];
    for (int i = 0; i < zeros.length; i++) {
      zeros[i] = weight.zerosLike();
    }
    return zeros;
  }

  @Override
  public void close() {
    for (NDArray[] memory : memories.values()) {
      for (NDArray array : memory) {
        array.close();
      }
    }
    memories.clear();
  }
}
