package io.dynobench.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two updates of a small vector by each rule, against the rule as it was published, in double
 * precision. The loss is the sum of cubes, whose gradient {@code 3w²} changes with the weight.
 */
class UpdateRuleIT {

  private static final int STEPS = 3;
  private static final double[] FIRST = {1, -2, 0.5};

  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");

  @BeforeEach
  void leaveGradientsToTheirCollector() {
    JniUtils.setGradMode(false);
  }

  @AfterEach
  void free() {
    manager.close();
  }

  /** Hinton, lecture 6e, slide 29, with Keras's ε beside the root. */
  @Test
  void rmsPropDividesByTheRootOfTheMeanSquare() {
    double[] w = FIRST.clone();
    double[] v = new double[w.length];
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < w.length; i++) {
        double g = 3 * w[i] * w[i];
        v[i] = 0.9 * v[i] + 0.1 * g * g;
        w[i] -= 0.001 * g / (Math.sqrt(v[i]) + 1e-7);
      }
    }
    assertThat(updated(UpdateRule.RMSPROP)).containsExactly(floats(w), within(1e-6f));
  }

  /** Zeiler 2012, algorithm 1. */
  @Test
  void adadeltaScalesByTheRootsOfUpdatesAndGradients() {
    double[] w = FIRST.clone();
    double[] gradients = new double[w.length];
    double[] updates = new double[w.length];
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < w.length; i++) {
        double g = 3 * w[i] * w[i];
        gradients[i] = 0.95 * gradients[i] + 0.05 * g * g;
        double update = Math.sqrt(updates[i] + 1e-7) / Math.sqrt(gradients[i] + 1e-7) * g;
        updates[i] = 0.95 * updates[i] + 0.05 * update * update;
        w[i] -= update;
      }
    }
    assertThat(updated(UpdateRule.ADADELTA)).containsExactly(floats(w), within(1e-6f));
  }

  /** Kingma and Ba 2015, section 2. */
  @Test
  void adamCorrectsTheBiasOfItsMeans() {
    double[] w = FIRST.clone();
    double[] m = new double[w.length];
    double[] v = new double[w.length];
    for (int step = 1; step <= STEPS; step++) {
      double rate = 0.001 * Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
      for (int i = 0; i < w.length; i++) {
        double g = 3 * w[i] * w[i];
        m[i] = 0.9 * m[i] + 0.1 * g;
        v[i] = 0.999 * v[i] + 0.001 * g * g;
        w[i] -= rate * m[i] / (Math.sqrt(v[i]) + 1e-8);
      }
    }
    assertThat(updated(UpdateRule.ADAM)).containsExactly(floats(w), within(1e-6f));
  }

  @Test
  void descentFollowsTheGradient() {
    double[] w = FIRST.clone();
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < w.length; i++) {
        w[i] -= 0.01 * 3 * w[i] * w[i];
      }
    }
    assertThat(updated(UpdateRule.SGD)).containsExactly(floats(w), within(1e-6f));
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheGradientZeroedAndNoArraysBehind(UpdateRule rule) {
    try (MemorizingOptimizer optimizer = rule.start();
        NDArray weight = weight()) {
      step(optimizer, weight);
      int before = manager.getManagedArrays().size();
      step(optimizer, weight);

      assertThat(manager.getManagedArrays()).hasSize(before);
      try (NDArray gradient = weight.getGradient()) {
        assertThat(gradient.toFloatArray()).containsOnly(0);
      }
    }
    assertThat(manager.getManagedArrays()).isEmpty();
  }

  private float[] updated(UpdateRule rule) {
    try (MemorizingOptimizer optimizer = rule.start();
        NDArray weight = weight()) {
      for (int step = 0; step < STEPS; step++) {
        step(optimizer, weight);
      }
      return weight.toFloatArray();
    }
  }

  private NDArray weight() {
    NDArray weight = manager.create(floats(FIRST));
    weight.setRequiresGradient(true);
    return weight;
  }

  private void step(MemorizingOptimizer optimizer, NDArray weight) {
    try (NDManager graph = manager.newSubManager();
        GradientCollector gradients = manager.getEngine().newGradientCollector()) {
      weight.attach(graph);
      gradients.backward(weight.mul(weight).mul(weight).sum());
      weight.attach(manager);
    }
    try (NDArray gradient = weight.getGradient()) {
      optimizer.update("w", weight, gradient);
    }
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }
}
