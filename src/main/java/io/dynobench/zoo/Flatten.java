package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.Vector;

/** A feature map as one vector, channel by channel and row by row. */
record Flatten() implements Transform {

  @Override
  public Vector outputShape(TensorShape input) {
    return new Vector(Math.toIntExact(input.asFeatureMapFor("flatten").elements()));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.flatten(this);
  }
}
