package io.dynobench.zoo;

/**
 * Zeroes numbers by chance while a network learns and scales up the others, so that their expected
 * sum stays (Srivastava et al. 2014, in the inverted form that engines use). It does nothing at
 * inference.
 *
 * @param rate the fraction that is zeroed, at least 0 and below 1
 */
record Dropout(double rate) implements Transform {

  Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout cannot zero a fraction of " + rate);
    }
  }

  @Override
  public TensorShape outputShape(TensorShape input) {
    return input;
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.dropout(this);
  }
}
