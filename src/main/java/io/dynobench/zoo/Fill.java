package io.dynobench.zoo;

import java.nio.FloatBuffer;

/** How the numbers of a tensor come about. */
sealed interface Fill {

  /** The numbers in order; the same seed gives the same numbers. */
  Numbers numbers(long seed);

  /**
   * Uniform numbers of variance 2 ÷ fan-in, which keeps the spread of activations through rectified
   * layers (He et al. 2015, equation 10).
   *
   * @param fanIn inputs that one output sums up
   */
  static Fill he(int fanIn) {
    return new Uniform((float) Math.sqrt(6.0 / fanIn));
  }

  /** PyTorch's initial biases: uniform within ±1 ÷ √fan-in. */
  static Fill bias(int fanIn) {
    return new Uniform((float) (1 / Math.sqrt(fanIn)));
  }

  /** An endless sequence of numbers. */
  @FunctionalInterface
  interface Numbers {

    float next();
  }

  /**
   * Numbers that were learned.
   *
   * @param numbers exactly as many as the tensor has
   */
  record Learned(FloatBuffer numbers) implements Fill {

    @Override
    public Numbers numbers(long seed) {
      return numbers.duplicate().rewind()::get;
    }
  }

  /** Every number the same. */
  record Constant(float value) implements Fill {

    @Override
    public Numbers numbers(long seed) {
      return () -> value;
    }
  }

  /** Uniform between −bound and bound. */
  record Uniform(float bound) implements Fill {

    @Override
    public Numbers numbers(long seed) {
      SplitMix64 random = new SplitMix64(seed);
      return () -> bound * random.nextSigned();
    }
  }
}
