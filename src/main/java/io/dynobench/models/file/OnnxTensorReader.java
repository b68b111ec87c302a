package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one {@code TensorProto}; only small ones are looked into. */
final class OnnxTensorReader {

  /** Shapes have a few numbers. */
  static final int SMALL = 64;

  private static final int LONGEST_NAME = 1000;

  private final CodedInputStream stream;
  private final List<Long> dimensions = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private String name = "";
  private int type;
  private byte @Nullable [] raw;

  OnnxTensorReader(CodedInputStream stream) {
    this.stream = stream;
  }

  /** To be asked after reading. */
  String name() {
    return name;
  }

  /** Reads up to the limit that the stream has. */
  OnnxTensor read() throws IOException, ModelFileException {
    for (int tag = stream.readTag(); tag != 0; tag = stream.readTag()) {
      switch (WireFormat.getTagFieldNumber(tag)) {
        case TensorProto.DIMS_FIELD_NUMBER -> numbers(tag, dimensions);
        case TensorProto.DATA_TYPE_FIELD_NUMBER -> type = stream.readInt32();
        case TensorProto.NAME_FIELD_NUMBER -> name = name(stream.readRawVarint32());
        case TensorProto.INT64_DATA_FIELD_NUMBER -> numbers(tag, numbers);
        case TensorProto.RAW_DATA_FIELD_NUMBER -> raw();
        case TensorProto.DATA_LOCATION_FIELD_NUMBER -> location(stream.readEnum());
        default -> stream.skipField(tag);
      }
    }
    stream.checkLastTagWas(0);
    return new OnnxTensor(List.copyOf(dimensions), type, wholeNumbers());
  }

  static OnnxTensor of(TensorProto tensor) throws IOException, ModelFileException {
    return new OnnxTensorReader(tensor.toByteString().newCodedInput()).read();
  }

  private void numbers(int tag, List<Long> target) throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      add(target, stream.readInt64());
      return;
    }
    int limit = stream.pushLimit(stream.readRawVarint32());
    while (stream.getBytesUntilLimit() > 0) {
      add(target, stream.readInt64());
    }
    stream.popLimit(limit);
  }

  private static void add(List<Long> target, long number) {
    // One more than is used, so that a long one is known to be long.
    if (target.size() <= SMALL) {
      target.add(number);
    }
  }

  private void raw() throws IOException {
    int length = stream.readRawVarint32();
    if (length <= SMALL * Long.BYTES) {
      raw = stream.readRawBytes(length);
    } else {
      stream.skipRawBytes(length);
    }
  }

  private String name(int length) throws IOException, ModelFileException {
    if (length > LONGEST_NAME) {
      throw ModelFileException.file(
          "INVALID_TENSOR_NAME",
          "A weight's name has %d bytes; at most %d are read.".formatted(length, LONGEST_NAME));
    }
    return new String(stream.readRawBytes(length), StandardCharsets.UTF_8);
  }

  private static void location(int location) throws ModelFileException {
    if (location == DataLocation.EXTERNAL_VALUE) {
      throw ModelFileException.file(
          "EXTERNAL_WEIGHTS",
          "The model keeps weights in another file; expected one file with all of them "
              + "(onnx.save with save_as_external_data=False).");
    }
  }

  private @Nullable List<Long> wholeNumbers() {
    if (type != DataType.INT64_VALUE && type != DataType.INT32_VALUE) {
      return null;
    }
    if (raw == null) {
      return type == DataType.INT64_VALUE && numbers.size() <= SMALL ? List.copyOf(numbers) : null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
    List<Long> read = new ArrayList<>();
    int width = type == DataType.INT64_VALUE ? Long.BYTES : Integer.BYTES;
    while (buffer.remaining() >= width) {
      read.add(type == DataType.INT64_VALUE ? buffer.getLong() : (long) buffer.getInt());
    }
    return List.copyOf(read);
  }
}
