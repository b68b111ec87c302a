package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of {@code onnx.proto} one by one and passes over the weights. */
final class OnnxReader {

  /** A layer's attributes; a file that keeps its weights there is refused, not loaded. */
  private static final int LARGEST_MESSAGE = 64 << 20;

  /** What is kept of a file: nodes, and names and shapes of values. */
  private static final int MOST_BYTES = 64 << 20;

  /** The largest published networks have some ten thousand. */
  private static final int MOST_MESSAGES = 200_000;

  private final CodedInputStream stream;
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<ValueInfoProto> inputs = new ArrayList<>();
  private final List<ValueInfoProto> outputs = new ArrayList<>();
  private final Map<String, OnnxTensor> weights = new HashMap<>();
  private final Map<String, ValueInfoProto> shapes = new HashMap<>();
  private @Nullable Integer opset;
  private boolean hasGraph;
  private int messages;
  private long bytes;

  OnnxReader(InputStream source) {
    stream = CodedInputStream.newInstance(source);
    stream.setSizeLimit(Integer.MAX_VALUE);
  }

  /**
   * @throws com.google.protobuf.InvalidProtocolBufferException when it is no message of this kind
   */
  OnnxGraph read() throws IOException, ModelFileException {
    for (int tag = stream.readTag(); tag != 0; tag = stream.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case ModelProto.OPSET_IMPORT_FIELD_NUMBER ->
            operatorSet(message(tag, OperatorSetIdProto.parser()));
        case ModelProto.GRAPH_FIELD_NUMBER -> graph(length(tag));
        default -> skip(tag);
      }
    }
    if (!hasGraph || opset == null || nodes.isEmpty()) {
      throw ModelFileException.file(
          "NOT_A_MODEL", "The file is neither an ONNX model nor a TorchScript archive.");
    }
    inputs.removeIf(input -> weights.containsKey(input.getName()));
    return new OnnxGraph(opset, nodes, inputs, outputs, weights, shapes);
  }

  private void operatorSet(OperatorSetIdProto set) {
    if (set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx")) {
      opset = Math.toIntExact(set.getVersion());
    }
  }

  private void graph(int length) throws IOException, ModelFileException {
    hasGraph = true;
    int limit = stream.pushLimit(length);
    for (int tag = stream.readTag(); tag != 0; tag = stream.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case GraphProto.NODE_FIELD_NUMBER -> nodes.add(message(tag, NodeProto.parser()));
        case GraphProto.INITIALIZER_FIELD_NUMBER -> weight(length(tag));
        case GraphProto.INPUT_FIELD_NUMBER -> inputs.add(message(tag, ValueInfoProto.parser()));
        case GraphProto.OUTPUT_FIELD_NUMBER -> outputs.add(message(tag, ValueInfoProto.parser()));
        case GraphProto.VALUE_INFO_FIELD_NUMBER -> {
          ValueInfoProto value = message(tag, ValueInfoProto.parser());
          shapes.put(value.getName(), value);
        }
        default -> skip(tag);
      }
    }
    stream.checkLastTagWas(0);
    stream.popLimit(limit);
  }

  private void weight(int length) throws IOException, ModelFileException {
    count(0);
    int limit = stream.pushLimit(length);
    OnnxTensorReader tensor = new OnnxTensorReader(stream);
    OnnxTensor read = tensor.read();
    stream.popLimit(limit);
    weights.put(tensor.name(), read);
  }

  private <T extends MessageLite> T message(int tag, Parser<T> parser)
      throws IOException, ModelFileException {
    int length = length(tag);
    if (length > LARGEST_MESSAGE) {
      throw ModelFileException.file(
          "MODEL_TOO_LARGE",
          "A node of the model holds %d MiB; expected its weights among the initializers."
              .formatted(length >> 20));
    }
    count(length);
    int limit = stream.pushLimit(length);
    T message = parser.parseFrom(stream);
    stream.checkLastTagWas(0);
    stream.popLimit(limit);
    return message;
  }

  private void count(int length) throws ModelFileException {
    messages++;
    bytes += length;
    if (messages > MOST_MESSAGES || bytes > MOST_BYTES) {
      throw ModelFileException.file(
          "MODEL_TOO_LARGE",
          "The model has more than %d nodes, values and weights, or describes them in more than %d MiB."
              .formatted(MOST_MESSAGES, MOST_BYTES >> 20));
    }
  }

  private int length(int tag) throws IOException, ModelFileException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      throw ModelFileException.file(
          "NOT_A_MODEL", "The file is neither an ONNX model nor a TorchScript archive.");
    }
    return stream.readRawVarint32();
  }

  private void skip(int tag) throws IOException {
    stream.skipField(tag);
  }
}
