package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * Writes products of matrices as ONNX in bytes, the way that {@link QuantizedOnnx} writes fully
 * connected layers: floats become bytes before the first product, each product hands bytes to the
 * next one, and the last one makes floats. All multiply by the same stored matrix.
 *
 * @param n rows and columns of each matrix
 * @param times how many products
 */
record QuantizedGemm(int n, int times) {

  /** Standard normal numbers hardly ever are further from 0. */
  private static final float INPUT_RANGE = 4;

  /** By how much He's initialisation widens what no rectifier halves. */
  private static final double GAIN = Math.sqrt(2);

  OnnxGraph build() {
    OnnxGraph onnx = new OnnxGraph();
    onnx.input(OnnxGraph.INPUT, new Vector(n));
    onnx.output(OnnxGraph.OUTPUT, new Vector(n));
    QdqPairs pairs = new QdqPairs(onnx);
    String matrix = matrix(pairs);
    String value = OnnxGraph.INPUT;
    for (int product = 0; product < times; product++) {
      float range = (float) (INPUT_RANGE * Math.pow(GAIN, product));
      String bytes = pairs.behind(value, Quantum.of(new Calibration.Range(-range, range)));
      value = product == times - 1 ? OnnxGraph.OUTPUT : "v" + (product + 1);
      onnx.compute(
          OnnxOperator.operator("Gemm").addAttribute(OnnxOperator.number("transB", 1)),
          List.of(bytes, matrix),
          value);
    }
    return onnx;
  }

  private String matrix(QdqPairs pairs) {
    StoredTensor tensor = Gemm.graph(n).tensors().get(0);
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    QuantizedWeights weights = new QuantizedWeights("matrix", tensor, ones, new float[n]);
    float[] scales = weights.scales();
    return pairs.stored("matrix", weights.bytes(scales), scales);
  }
}
