package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.Vector;
import java.util.List;

/** A fully connected layer. */
record Linear(int units, boolean bias) implements Transform {

  private static final String NAME = "linear";

  /** With bias, as nearly every network has it. */
  Linear(int units) {
    this(units, true);
  }

  @Override
  public Vector outputShape(TensorShape input) {
    input.asVectorFor(NAME);
    return new Vector(units);
  }

  @Override
  public List<Weight> weights(TensorShape input) {
    int size = input.asVectorFor(NAME).size();
    Weight weight = Weight.trained("weight", Fill.he(size), List.of(units, size));
    return bias
        ? List.of(weight, Weight.trained("bias", Fill.bias(size), List.of(units)))
        : List.of(weight);
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
