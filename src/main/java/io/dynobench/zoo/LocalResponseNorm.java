package io.dynobench.zoo;

/**
 * Normalisation over neighbouring channels, Krizhevsky et al. 2012, section 3.3, with PyTorch's
 * scaling: {@code x / (bias + alpha × mean of squares over the window)^beta}.
 *
 * @param size channels in the window, an odd number: engines place an even one differently
 */
record LocalResponseNorm(int size, double alpha, double beta, double bias) implements Transform {

  LocalResponseNorm {
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException(
          "local response norm needs a window of an odd number of channels, not " + size);
    }
  }

  @Override
  public TensorShape outputShape(TensorShape input) {
    return input.asFeatureMapFor("local response norm");
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.localResponseNorm(this);
  }
}
