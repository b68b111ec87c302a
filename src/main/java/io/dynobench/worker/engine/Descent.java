package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;

/** Stochastic gradient descent without momentum: {@code w ← w − ηg}. */
final class Descent extends MemorizingOptimizer {

  private final float learningRate;

  Descent(float learningRate) {
    this.learningRate = learningRate;
  }

  @Override
  int arrays() {
    return 0;
  }

  @Override
  void update(String id, NDArray weight, NDArray gradient, NDArray... memory) {
    weight.subi(gradient.mul(learningRate));
  }
}
