package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** An ONNX graph under construction. Inputs and outputs are floats in batches of any size. */
final class OnnxGraph {

  static final String INPUT = "input";
  static final String OUTPUT = "output";

  /** Of the file; 8 came with operator set 17's release, ONNX 1.12. */
  private static final int IR_VERSION = 8;

  private static final int OPERATOR_SET = 17;

  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("network");
  private final List<OnnxInitializer> tensors = new ArrayList<>();

  void input(String name, TensorShape shape) {
    graph.addInput(floats(name, shape));
  }

  void output(String name, TensorShape shape) {
    graph.addOutput(floats(name, shape));
  }

  void store(OnnxInitializer tensor) {
    tensors.add(tensor);
  }

  void compute(NodeProto.Builder operator, List<String> inputs, String output) {
    graph.addNode(operator.setName(output).addAllInput(inputs).addOutput(output));
  }

  /** Writes a whole file; the stream stays open. */
  void writeTo(OutputStream target) throws IOException {
    model().writeTo(target);
    GraphProto head = graph.build();
    long bytes =
        head.getSerializedSize() + tensors.stream().mapToLong(OnnxInitializer::fieldBytes).sum();
    Protobuf.startField(target, ModelProto.GRAPH_FIELD_NUMBER, bytes);
    head.writeTo(target);
    for (OnnxInitializer tensor : tensors) {
      tensor.writeField(target);
    }
  }

  /** All but the graph. */
  private static ModelProto model() {
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("dynobench")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
        .build();
  }

  private static ValueInfoProto floats(String name, TensorShape shape) {
    TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder();
    dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
    for (int size : shape.dimensions()) {
      dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    TypeProto.Tensor type =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT_VALUE)
            .setShape(dimensions)
            .build();
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(type))
        .build();
  }
}
