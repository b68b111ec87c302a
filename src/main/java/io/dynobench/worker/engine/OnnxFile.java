package io.dynobench.worker.engine;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What an ONNX file says about its inputs and stored numbers, read without holding the numbers. */
final class OnnxFile {

  private final Map<TensorProto.DataType, Long> elements =
      new EnumMap<>(TensorProto.DataType.class);
  private final Map<String, ValueInfoProto> inputs = new HashMap<>();

  private OnnxFile() {}

  /**
   * @throws IOException when the file cannot be read or is no ONNX file
   */
  static OnnxFile of(Path file) throws IOException {
    OnnxFile onnx = new OnnxFile();
    try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
      onnx.readModel(CodedInputStream.newInstance(stream));
    }
    return onnx;
  }

  /** The batch size that an input is fixed to; empty when it takes any. */
  OptionalLong fixedBatch(String input) {
    ValueInfoProto value = inputs.getOrDefault(input, ValueInfoProto.getDefaultInstance());
    var shape = value.getType().getTensorType().getShape();
    return shape.getDimCount() > 0 && shape.getDim(0).getDimValue() > 0
        ? OptionalLong.of(shape.getDim(0).getDimValue())
        : OptionalLong.empty();
  }

  /** The type of most stored numbers; empty when there are none. */
  Optional<TensorProto.DataType> weights() {
    return elements.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private void readModel(CodedInputStream model) throws IOException {
    int tag = model.readTag();
    while (tag != 0) {
      if (WireFormat.getTagFieldNumber(tag) == ModelProto.GRAPH_FIELD_NUMBER) {
        int outer = model.pushLimit(model.readRawVarint32());
        readGraph(model);
        model.popLimit(outer);
      } else {
        model.skipField(tag);
      }
      tag = model.readTag();
    }
  }

  private void readGraph(CodedInputStream graph) throws IOException {
    int tag = graph.readTag();
    while (tag != 0) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case GraphProto.INITIALIZER_FIELD_NUMBER -> {
          int outer = graph.pushLimit(graph.readRawVarint32());
          readTensor(graph);
          graph.popLimit(outer);
        }
        case GraphProto.INPUT_FIELD_NUMBER -> {
          ValueInfoProto input = ValueInfoProto.parseFrom(graph.readBytes());
          inputs.put(input.getName(), input);
        }
        default -> graph.skipField(tag);
      }
      tag = graph.readTag();
    }
  }

  private void readTensor(CodedInputStream tensor) throws IOException {
    long count = 1;
    TensorProto.DataType type = TensorProto.DataType.UNDEFINED;
    int tag = tensor.readTag();
    while (tag != 0) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TensorProto.DIMS_FIELD_NUMBER -> count *= dimensions(tensor, tag);
        case TensorProto.DATA_TYPE_FIELD_NUMBER -> type = type(tensor.readInt32());
        default -> tensor.skipField(tag);
      }
      tag = tensor.readTag();
    }
    elements.merge(type, count, Long::sum);
  }

  /** The product of one dimension or of several, which may be packed into one field. */
  private static long dimensions(CodedInputStream tensor, int tag) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      return tensor.readInt64();
    }
    int outer = tensor.pushLimit(tensor.readRawVarint32());
    long product = 1;
    while (tensor.getBytesUntilLimit() > 0) {
      product *= tensor.readInt64();
    }
    tensor.popLimit(outer);
    return product;
  }

  private static TensorProto.DataType type(int number) {
    TensorProto.DataType type = TensorProto.DataType.forNumber(number);
    return type == null ? TensorProto.DataType.UNDEFINED : type;
  }
}
