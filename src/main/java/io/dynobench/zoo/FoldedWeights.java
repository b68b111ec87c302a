package io.dynobench.zoo;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Weights together with the normalisation that follows them: {@code γ (Wx + b − μ) ÷ √(σ² + ε) + β}
 * is a weight of {@code fW} and a bias of {@code f (b − μ) + β} with {@code f = γ ÷ √(σ² + ε)}.
 */
record FoldedWeights(StoredTensor weight, float[] factors, float[] bias) {

  /**
   * @param normalisation that follows, if any
   * @param tensors finds a layer's tensor by its role
   */
  static FoldedWeights of(
      Node layer, Optional<Node> normalisation, BiFunction<Node, String, StoredTensor> tensors) {
    StoredTensor weight = tensors.apply(layer, "weight");
    int channels = weight.weight().dimensions().get(0);
    float[] bias =
        layer.weights().size() > 1 ? numbers(tensors.apply(layer, "bias")) : new float[channels];
    float[] factors = new float[channels];
    Arrays.fill(factors, 1);
    normalisation.ifPresent(
        node -> {
          float[] scale = numbers(tensors.apply(node, "weight"));
          float[] shift = numbers(tensors.apply(node, "bias"));
          float[] mean = numbers(tensors.apply(node, "running_mean"));
          float[] variance = numbers(tensors.apply(node, "running_var"));
          for (int c = 0; c < channels; c++) {
            factors[c] = (float) (scale[c] / Math.sqrt(variance[c] + BatchNorm.EPSILON));
            bias[c] = factors[c] * (bias[c] - mean[c]) + shift[c];
          }
        });
    return new FoldedWeights(weight, factors, bias);
  }

  QuantizedWeights quantized(String name) {
    return new QuantizedWeights(name, weight, factors, bias);
  }

  private static float[] numbers(StoredTensor tensor) {
    float[] numbers = new float[Math.toIntExact(tensor.weight().elements())];
    Fill.Numbers next = tensor.numbers();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = next.next();
    }
    return numbers;
  }
}
