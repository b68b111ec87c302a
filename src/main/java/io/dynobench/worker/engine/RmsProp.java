package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;

/**
 * RMSprop of Hinton's lecture 6e as Keras 2 computes it, without momentum: {@code v ← ρv + (1 −
 * ρ)g²}, {@code w ← w − ηg ÷ (√v + ε)}. DJL's own throws on PyTorch.
 */
final class RmsProp extends MemorizingOptimizer {

  private final float learningRate;
  private final float rho;
  private final float epsilon;

  RmsProp(float learningRate, float rho, float epsilon) {
    this.learningRate = learningRate;
    this.rho = rho;
    this.epsilon = epsilon;
  }

  @Override
  int arrays() {
    return 1;
  }

  @Override
  void update(String id, NDArray weight, NDArray gradient, NDArray... memory) {
    NDArray squares = memory[0];
    squares.muli(rho).addi(gradient.square().muli(1 - rho));
    weight.subi(gradient.mul(learningRate).divi(squares.sqrt().addi(epsilon)));
  }
}
