package io.dynobench.zoo;

import java.util.List;

/** A layer that joins several branches. */
sealed interface Merge extends Layer permits Add, Concat {

  /**
   * The shape of the output.
   *
   * @param inputs at least one
   * @throws ImpossibleShapeException if the branches do not fit together
   */
  TensorShape outputShape(List<TensorShape> inputs);
}
