package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;

/** Writes a network as ONNX in floats or half floats; casts stand beside the latter. */
record FloatOnnx(Graph graph, StorageType type) {

  OnnxGraph build() {
    OnnxGraph onnx = new OnnxGraph();
    onnx.input(OnnxGraph.INPUT, graph.input());
    onnx.output(OnnxGraph.OUTPUT, graph.output());
    graph.tensors().forEach(tensor -> onnx.store(OnnxInitializer.stored(tensor, type)));
    OnnxOperator.storeLimits(graph, type, onnx);
    if (type != StorageType.FLOAT) {
      onnx.compute(cast(type), List.of(OnnxGraph.INPUT), value(0));
    }
    graph
        .nodes()
        .forEach(
            node -> onnx.compute(OnnxOperator.of(graph, node), inputs(node), value(node.id())));
    if (type != StorageType.FLOAT) {
      onnx.compute(cast(StorageType.FLOAT), List.of(value(graph.nodes().size())), OnnxGraph.OUTPUT);
    }
    return onnx;
  }

  private List<String> inputs(Node node) {
    List<String> inputs = new ArrayList<>();
    node.inputs().forEach(id -> inputs.add(value(id)));
    node.weights().forEach(weight -> inputs.add(StoredTensor.nameOf(node, weight.role())));
    if (node.layer() == Pointwise.RELU6) {
      inputs.addAll(OnnxOperator.LIMITS);
    }
    return inputs;
  }

  String value(int id) {
    if (type == StorageType.FLOAT && id == 0) {
      return OnnxGraph.INPUT;
    }
    return type == StorageType.FLOAT && id == graph.nodes().size() ? OnnxGraph.OUTPUT : "v" + id;
  }

  private static NodeProto.Builder cast(StorageType type) {
    return OnnxOperator.operator("Cast")
        .addAttribute(OnnxOperator.number("to", type.onnxType.getNumber()));
  }
}
