package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;

/**
 * Adadelta of Zeiler 2012, algorithm 1, with a learning rate as Keras 2 has it: {@code a ← ρa + (1
 * − ρ)g²}, {@code u = g√(d + ε) ÷ √(a + ε)}, {@code d ← ρd + (1 − ρ)u²}, {@code w ← w − ηu}. DJL's
 * own throws on PyTorch.
 */
final class Adadelta extends MemorizingOptimizer {

  private final float learningRate;
  private final float rho;
  private final float epsilon;

  Adadelta(float learningRate, float rho, float epsilon) {
    this.learningRate = learningRate;
    this.rho = rho;
    this.epsilon = epsilon;
  }

  @Override
  int arrays() {
    return 2;
  }

  @Override
  void update(String id, NDArray weight, NDArray gradient, NDArray... memory) {
    NDArray squares = memory[0];
    NDArray deltas = memory[1];
    squares.muli(rho).addi(gradient.square().muli(1 - rho));
    NDArray update = deltas.add(epsilon).sqrt().divi(squares.add(epsilon).sqrt()).muli(gradient);
    deltas.muli(rho).addi(update.square().muli(1 - rho));
    weight.subi(update.muli(learningRate));
  }
}
