package io.dynobench.worker.engine;

import io.dynobench.bench.Optimizer;

/**
 * An optimizer with its published constants. None decays weights, and learning rates stay as they
 * are.
 */
public enum UpdateRule {
  /** Hinton's lecture 6e; constants of Keras 2. */
  RMSPROP(Optimizer.RMSPROP, "learning rate 0.001, rho 0.9, epsilon 1e-7 (Keras 2)") {
    @Override
    MemorizingOptimizer start() {
      return new RmsProp(0.001f, 0.9f, 1e-7f);
    }
  },
  /** Zeiler 2012, algorithm 1; constants of Keras 2's layers of that time. */
  ADADELTA(Optimizer.ADADELTA, "learning rate 1, rho 0.95, epsilon 1e-7 (Keras 2)") {
    @Override
    MemorizingOptimizer start() {
      return new Adadelta(1, 0.95f, 1e-7f);
    }
  },
  /** Kingma and Ba 2015, algorithm 1 in the order of their section 2. */
  ADAM(Optimizer.ADAM, "learning rate 0.001, beta 0.9 and 0.999, epsilon 1e-8 (the paper's)") {
    @Override
    MemorizingOptimizer start() {
      return new Adam(0.001, 0.9, 0.999, 1e-8f);
    }
  },
  /** Plain gradient descent. */
  SGD(Optimizer.SGD, "learning rate 0.01, no momentum (Keras 2)") {
    @Override
    MemorizingOptimizer start() {
      return new Descent(0.01f);
    }
  };

  private final Optimizer optimizer;
  private final String constants;

  UpdateRule(Optimizer optimizer, String constants) {
    this.optimizer = optimizer;
    this.constants = constants;
  }

  public static UpdateRule of(Optimizer optimizer) {
    return switch (optimizer) {
      case RMSPROP -> RMSPROP;
      case ADADELTA -> ADADELTA;
      case ADAM -> ADAM;
      case SGD -> SGD;
    };
  }

  public Optimizer optimizer() {
    return optimizer;
  }

  /** For users. */
  public String constants() {
    return constants;
  }

  /** One that has seen nothing yet. */
  abstract MemorizingOptimizer start();
}
