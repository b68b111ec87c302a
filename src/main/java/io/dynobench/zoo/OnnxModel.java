package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A network as ONNX Runtime reads it: {@code input} and {@code output} are floats; in half
 * precision casts stand beside them, and the weights and everything in between are 16 bits wide.
 */
public final class OnnxModel implements ModelFile {

  static final String INPUT = "input";
  static final String OUTPUT = "output";

  private final Graph graph;
  private final StorageType type;

  OnnxModel(Graph graph, StorageType type) {
    this.graph = graph;
    this.type = type;
  }

  @Override
  public String suffix() {
    return ".onnx";
  }

  @Override
  public void writeTo(OutputStream target) throws IOException {
    onnx().writeTo(target);
  }

  private OnnxGraph onnx() {
    OnnxGraph onnx = new OnnxGraph();
    onnx.input(INPUT, graph.input());
    onnx.output(OUTPUT, graph.output());
    graph.tensors().forEach(tensor -> onnx.store(OnnxInitializer.stored(tensor, type)));
    if (graph.nodes().stream().anyMatch(node -> node.layer() == Pointwise.RELU6)) {
      onnx.store(OnnxInitializer.scalar(OnnxOperator.LIMITS.get(0), 0, type));
      onnx.store(OnnxInitializer.scalar(OnnxOperator.LIMITS.get(1), 6, type));
    }
    if (type != StorageType.FLOAT) {
      onnx.compute(cast(type), List.of(INPUT), value(0));
    }
    graph.nodes().forEach(node -> onnx.compute(operator(node), inputs(node), value(node.id())));
    if (type != StorageType.FLOAT) {
      onnx.compute(cast(StorageType.FLOAT), List.of(value(graph.nodes().size())), OUTPUT);
    }
    return onnx;
  }

  private NodeProto.Builder operator(Node node) {
    return node.layer().accept(new OnnxOperator(graph.shape(node.input()), node.shape()));
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

  private String value(int id) {
    if (type == StorageType.FLOAT && id == 0) {
      return INPUT;
    }
    return type == StorageType.FLOAT && id == graph.nodes().size() ? OUTPUT : "v" + id;
  }

  private static NodeProto.Builder cast(StorageType type) {
    return OnnxOperator.operator("Cast")
        .addAttribute(OnnxOperator.number("to", type.onnxType.getNumber()));
  }
}
