package io.dynobench.zoo;

/** A layer without weights that leaves the shape as it is. */
enum Pointwise implements Transform {
  RELU,
  /** Rectified and cut off at 6. */
  RELU6,
  /** Over the channels. */
  SOFTMAX;

  @Override
  public TensorShape outputShape(TensorShape input) {
    return input;
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.pointwise(this);
  }
}
