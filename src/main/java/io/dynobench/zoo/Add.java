package io.dynobench.zoo;

import java.util.List;

/** The sum of two branches, element by element. */
record Add() implements Merge {

  @Override
  public TensorShape outputShape(List<TensorShape> inputs) {
    ImpossibleShapeException.unless(
        inputs.size() == 2, "add joins two branches, not %d", inputs.size());
    ImpossibleShapeException.unless(
        inputs.get(0).equals(inputs.get(1)), "add cannot join %s", inputs);
    return inputs.get(0);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.add(this);
  }
}
