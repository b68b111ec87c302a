package io.dynobench.zoo;

import java.util.List;

/**
 * Batch normalisation as it runs at inference, with stored statistics of mean 0 and variance 1.
 *
 * @param scale the initial value of its weight. The last one of a residual branch starts small, so
 *     that the sum over many blocks stays within a half float's range
 */
record BatchNorm(float scale) implements Transform {

  /** Added to the variance, PyTorch's default. */
  static final double EPSILON = 1e-5;

  BatchNorm() {
    this(1);
  }

  @Override
  public TensorShape outputShape(TensorShape input) {
    return input.asFeatureMapFor("batch_norm");
  }

  @Override
  public List<Weight> weights(TensorShape input) {
    List<Integer> channels = List.of(input.asFeatureMapFor("batch_norm").channels());
    return List.of(
        Weight.trained("weight", new Fill.Constant(scale), channels),
        Weight.trained("bias", new Fill.Constant(0), channels),
        Weight.statistic("running_mean", new Fill.Constant(0), channels),
        Weight.statistic("running_var", new Fill.Constant(1), channels));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.batchNorm(this);
  }
}
