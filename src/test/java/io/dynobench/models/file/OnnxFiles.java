package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;

/** Small ONNX models for tests. */
public final class OnnxFiles {

  private OnnxFiles() {}

  /** A fully connected layer from 4 to 3 numbers; a batch of 0 leaves the batch open. */
  public static byte[] linear(int batch) {
    return model(linearGraph(batch)).toByteArray();
  }

  static GraphProto.Builder linearGraph(int batch) {
    return GraphProto.newBuilder()
        .addInput(value("x", TensorProto.DataType.FLOAT, batch, 4))
        .addOutput(value("y", TensorProto.DataType.FLOAT, batch, 3))
        .addInitializer(floats("w", 4, 3))
        .addInitializer(floats("b", 3))
        .addNode(node("Gemm", "y", "x", "w", "b"));
  }

  /** An operator that no engine has, between two that all have. */
  public static byte[] unknownOperator() {
    return model(
            GraphProto.newBuilder()
                .addInput(value("x", TensorProto.DataType.FLOAT, 0, 4))
                .addOutput(value("y", TensorProto.DataType.FLOAT, 0, 3))
                .addInitializer(floats("w", 4, 3))
                .addNode(node("Relu", "a", "x"))
                .addNode(node("Frobnicate", "b", "a"))
                .addNode(node("MatMul", "y", "b", "w")))
        .toByteArray();
  }

  /** A constant that goes nowhere. */
  public static byte[] withoutOutputs() {
    return model(
            linearGraph(0)
                .addNode(
                    NodeProto.newBuilder()
                        .setOpType("Constant")
                        .addAttribute(number("value_int", 3))))
        .toByteArray();
  }

  /** Weights in fp16. */
  public static byte[] half() {
    return model(
            linearGraph(0)
                .setInitializer(0, stored("w", TensorProto.DataType.FLOAT16, Short.BYTES, 4, 3)))
        .toByteArray();
  }

  static ModelProto model(GraphProto.Builder graph) {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph.setName("test"))
        .build();
  }

  static NodeProto.Builder node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  static AttributeProto number(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto numbers(String name, Long... values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(List.of(values))
        .build();
  }

  /**
   * @param sizes a 0 leaves one open
   */
  static ValueInfoProto value(String name, TensorProto.DataType type, int... sizes) {
    TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
    for (int size : sizes) {
      var dimension = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(size == 0 ? dimension.setDimParam("N") : dimension.setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }

  static TensorProto floats(String name, long... sizes) {
    return stored(name, TensorProto.DataType.FLOAT, Float.BYTES, sizes);
  }

  static TensorProto stored(String name, TensorProto.DataType type, int bytes, long... sizes) {
    long elements = Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type.getNumber())
        .addAllDims(Arrays.stream(sizes).boxed().toList())
        .setRawData(ByteString.copyFrom(new byte[Math.toIntExact(elements * bytes)]))
        .build();
  }

  static TensorProto wholeNumbers(String name, Long... values) {
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(TensorProto.DataType.INT64_VALUE)
        .addDims(values.length)
        .addAllInt64Data(List.of(values))
        .build();
  }
}
