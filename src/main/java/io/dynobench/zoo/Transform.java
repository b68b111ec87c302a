package io.dynobench.zoo;

import java.util.List;

/** A layer with one input. */
sealed interface Transform extends Layer
    permits AveragePool,
        BatchNorm,
        Conv2d,
        Dropout,
        Flatten,
        GlobalAveragePool,
        Linear,
        LocalResponseNorm,
        MaxPool,
        Pointwise {

  /**
   * The shape of the output.
   *
   * @throws ImpossibleShapeException if the input cannot go through this layer
   */
  TensorShape outputShape(TensorShape input);

  /** The tensors that the layer stores, in the order of PyTorch's state dictionary. */
  default List<Weight> weights(TensorShape input) {
    return List.of();
  }

  /**
   * Multiply-accumulates per sample. As is usual in published counts, only convolutions and fully
   * connected layers count.
   */
  default long macs(TensorShape input) {
    return 0;
  }
}
