package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;

/** The mean of each channel, as a map of 1 × 1. */
record GlobalAveragePool() implements Transform {

  @Override
  public FeatureMap outputShape(TensorShape input) {
    return new FeatureMap(input.asFeatureMapFor("global average pool").channels(), 1, 1);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.globalAveragePool(this);
  }
}
