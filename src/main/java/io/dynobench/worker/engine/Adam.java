package io.dynobench.worker.engine;

import ai.djl.ndarray.NDArray;
import java.util.HashMap;
import java.util.Map;

/**
 * Adam of Kingma and Ba 2015, algorithm 1 with the order of computation of their section 2: {@code
 * m ← β₁m + (1 − β₁)g}, {@code v ← β₂v + (1 − β₂)g²}, {@code w ← w − η√(1 − β₂ᵗ) ÷ (1 − β₁ᵗ) · m ÷
 * (√v + ε)}.
 */
final class Adam extends MemorizingOptimizer {

  private final double learningRate;
  private final double beta1;
  private final double beta2;
  private final float epsilon;
  private final Map<String, Integer> steps = new HashMap<>();

  Adam(double learningRate, double beta1, double beta2, float epsilon) {
    this.learningRate = learningRate;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
  }

  @Override
  int arrays() {
    return 2;
  }

  @Override
  void update(String id, NDArray weight, NDArray gradient, NDArray... memory) {
    int step = steps.merge(id, 1, Integer::sum);
    NDArray means = memory[0];
    NDArray squares = memory[1];
    means.muli(beta1).addi(gradient.mul(1 - beta1));
    squares.muli(beta2).addi(gradient.square().muli(1 - beta2));
    double rate = learningRate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
    weight.subi(means.mul(rate).divi(squares.sqrt().addi(epsilon)));
  }
}
