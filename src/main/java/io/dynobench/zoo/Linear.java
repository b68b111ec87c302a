package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.Vector;
import java.util.List;

/** A fully connected layer with bias. */
record Linear(int units) implements Transform {

  private static final String NAME = "linear";

  @Override
  public Vector outputShape(TensorShape input) {
    input.asVectorFor(NAME);
    return new Vector(units);
  }

  @Override
  public List<Weight> weights(TensorShape input) {
    int size = input.asVectorFor(NAME).size();
    return List.of(
        Weight.trained("weight", Fill.he(size), List.of(units, size)),
        Weight.trained("bias", Fill.bias(size), List.of(units)));
  }

  @Override
  public long macs(TensorShape input) {
    return Math.multiplyExact((long) units, input.asVectorFor(NAME).size());
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.linear(this);
  }
}
