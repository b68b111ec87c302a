package io.dynobench.zoo;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.TensorShape.Vector;

/**
 * A product of two square matrices as a network: a fully connected layer of n units without bias
 * that takes a batch of n samples of n numbers.
 *
 * <p>Callers hand in floats, and below 32 bits the network rounds them first. That moves 12 bytes
 * for every number, as much as a tenth of the time of one product; so there the product is taken
 * several times in one call, each of the last one's outcome.
 *
 * @param n rows and columns of each matrix
 */
public record Gemm(int n) {

  private static final int PRODUCTS_BELOW_32_BITS = 8;

  /** Shape of one sample. */
  public InputShape input() {
    return InputShape.of(n);
  }

  /** Products in one call. */
  public static int products(Precision precision) {
    return switch (precision) {
      case FP32, TF32 -> 1;
      case FP16, BF16, INT8, INT4, INT2 -> PRODUCTS_BELOW_32_BITS;
    };
  }

  /** Operations of one call of a batch of n; one multiply-accumulate is two. */
  public double operations(Precision precision) {
    return 2.0 * n * n * n * products(precision);
  }

  /**
   * This network for PyTorch.
   *
   * @throws IllegalArgumentException if networks are not stored in this precision
   */
  public TorchScriptArchive torchScript(Precision precision) {
    return new TorchScriptArchive(graph(n), StorageType.of(precision), products(precision));
  }

  /**
   * This network for ONNX Runtime.
   *
   * @throws IllegalArgumentException if it would not compute in this precision
   */
  public OnnxModel onnx(Precision precision) {
    return switch (precision) {
      case FP32 -> new OnnxModel(() -> new FloatOnnx(graph(n), StorageType.FLOAT).build());
      case INT8 -> new OnnxModel(() -> new QuantizedGemm(n, products(precision)).build());
      case TF32, FP16, BF16, INT4, INT2 ->
          throw new IllegalArgumentException("no product in ONNX is taken in " + precision.id());
    };
  }

  static Graph graph(int n) {
    return Graph.of(new Vector(n), input -> input.then(new Linear(n, false)));
  }
}
