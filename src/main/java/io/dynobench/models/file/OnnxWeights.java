package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.NodeProto;
import io.dynobench.bench.Precision;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the stored tensors amount to. Running statistics of batch normalisations and the scales of
 * quantisation are none of the trained numbers.
 *
 * @param precision of most of them; fp32 when there are none
 * @param bytes of the trained numbers
 */
record OnnxWeights(long parameters, Precision precision, long bytes) {

  static OnnxWeights of(OnnxGraph graph) {
    Set<String> others = new HashSet<>();
    graph.nodes().forEach(node -> notTrained(node, others));
    Map<Precision, Long> elements = new EnumMap<>(Precision.class);
    long bytes = 0;
    for (var entry : graph.weights().entrySet()) {
      OnnxTensor tensor = entry.getValue();
      var precision = tensor.precision();
      if (precision.isPresent() && !others.contains(entry.getKey())) {
        elements.merge(precision.get(), tensor.elements(), Long::sum);
        bytes =
            Math.addExact(bytes, Math.multiplyExact(tensor.elements(), tensor.bytesPerElement()));
      }
    }
    Precision most =
        elements.entrySet().stream()
            .max(Comparator.comparingLong(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .orElse(Precision.FP32);
    long all = elements.values().stream().mapToLong(Long::longValue).sum();
    return new OnnxWeights(all, most, bytes);
  }

  private static void notTrained(NodeProto node, Set<String> names) {
    switch (node.getOpType()) {
      case "BatchNormalization" -> node.getInputList().stream().skip(3).forEach(names::add);
      case "QuantizeLinear", "DequantizeLinear" ->
          node.getInputList().stream().skip(1).forEach(names::add);
      case "Clip", "Resize", "Upsample", "Pad" ->
          node.getInputList().stream().skip(1).forEach(names::add);
      default -> {}
    }
  }
}
