package io.dynobench.zoo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a network as ONNX in bytes, the QDQ way: a pair of QuantizeLinear and DequantizeLinear
 * stands behind each layer, and an engine replaces what lies between two pairs by its integer form.
 * Normalisations are folded into the convolutions before them, and rectifiers are not parted from
 * the layers that they follow, or else engines would find no such forms.
 */
final class QuantizedOnnx {

  private final Graph graph;
  private final Calibration calibration;
  private final Map<String, StoredTensor> tensors;
  private final OnnxGraph onnx = new OnnxGraph();
  private final QdqPairs pairs = new QdqPairs(onnx);

  QuantizedOnnx(Graph graph, Calibration calibration) {
    this.graph = graph;
    this.calibration = calibration;
    this.tensors =
        graph.tensors().stream().collect(Collectors.toMap(StoredTensor::name, Function.identity()));
  }

  OnnxGraph build() {
    onnx.input(OnnxGraph.INPUT, graph.input());
    onnx.output(OnnxGraph.OUTPUT, graph.output());
    OnnxOperator.storeLimits(graph, StorageType.FLOAT, onnx);
    quantize(0);
    for (Node node : graph.nodes()) {
      if (!isFolded(node)) {
        compute(node);
      }
    }
    return onnx;
  }

  private void compute(Node node) {
    int made = foldedInto(node).map(Node::id).orElse(node.id());
    onnx.compute(OnnxOperator.of(graph, node), inputs(node), value(made));
    quantize(made);
  }

  private List<String> inputs(Node node) {
    List<String> inputs = new ArrayList<>();
    node.inputs().forEach(id -> inputs.add(isQuantized(id) ? QdqPairs.name(value(id)) : value(id)));
    if (node.layer() instanceof Conv2d || node.layer() instanceof Linear) {
      inputs.addAll(quantizedWeights(node));
    } else {
      for (Weight weight : node.weights()) {
        StoredTensor tensor = tensor(node, weight.role());
        onnx.store(OnnxInitializer.stored(tensor, StorageType.FLOAT));
        inputs.add(tensor.name());
      }
    }
    if (node.layer() == Pointwise.RELU6) {
      inputs.addAll(OnnxOperator.LIMITS);
    }
    return inputs;
  }

  /** Stores weights and bias, and returns the names of what they are as floats. */
  private List<String> quantizedWeights(Node node) {
    String name = value(node.id());
    QuantizedWeights weights =
        FoldedWeights.of(node, foldedInto(node), this::tensor).quantized(name);
    float[] scales = weights.scales();
    float[] products = scales.clone();
    for (int channel = 0; channel < products.length; channel++) {
      products[channel] *= quantum(node.input()).scale();
    }
    return List.of(
        pairs.stored(name + "_weight", weights.bytes(scales), scales),
        pairs.stored(name + "_bias", weights.bias(products), products));
  }

  private void quantize(int id) {
    if (isQuantized(id)) {
      pairs.behind(value(id), quantum(id));
    }
  }

  private boolean isQuantized(int id) {
    boolean rectifiedNext = graph.onlyReader(id).filter(QuantizedOnnx::isRectifier).isPresent();
    return id != graph.nodes().size() && !rectifiedNext;
  }

  private static boolean isRectifier(Node node) {
    return node.layer() == Pointwise.RELU || node.layer() == Pointwise.RELU6;
  }

  /** A layer that only picks or moves numbers passes bytes on as they are. */
  private Quantum quantum(int id) {
    if (id > 0) {
      Node node = graph.nodes().get(id - 1);
      if (node.layer() instanceof MaxPool
          || node.layer() instanceof Flatten
          || node.layer() instanceof Dropout) {
        return quantum(node.input());
      }
    }
    return Quantum.of(calibration.range(id));
  }

  /** The normalisation that becomes part of this convolution. */
  private Optional<Node> foldedInto(Node node) {
    return node.layer() instanceof Conv2d
        ? graph.onlyReader(node.id()).filter(reader -> reader.layer() instanceof BatchNorm)
        : Optional.empty();
  }

  private boolean isFolded(Node node) {
    return node.layer() instanceof BatchNorm
        && node.input() > 0
        && foldedInto(graph.nodes().get(node.input() - 1)).isPresent();
  }

  private StoredTensor tensor(Node node, String role) {
    StoredTensor tensor = tensors.get(StoredTensor.nameOf(node, role));
    if (tensor == null) {
      throw new IllegalArgumentException("%s has no %s".formatted(node.layer(), role));
    }
    return tensor;
  }

  private String value(int id) {
    if (id == 0) {
      return OnnxGraph.INPUT;
    }
    return id == graph.nodes().size() ? OnnxGraph.OUTPUT : "v" + id;
  }
}
