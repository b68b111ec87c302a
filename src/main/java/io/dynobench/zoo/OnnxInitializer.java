package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A tensor that an ONNX file stores. The messages' own classes would hold its numbers, half a
 * gigabyte in VGG; written field by field, they pass through.
 *
 * @param dimensions none for a single number
 * @param bytes of the numbers
 */
record OnnxInitializer(
    String name, TensorProto.DataType type, List<Integer> dimensions, long bytes, Content numbers) {

  static OnnxInitializer stored(StoredTensor tensor, StorageType type) {
    return new OnnxInitializer(
        tensor.name(),
        type.onnxType,
        tensor.weight().dimensions(),
        tensor.weight().elements() * type.bytes,
        target -> tensor.writeTo(target, type));
  }

  /** A single number. */
  static OnnxInitializer scalar(String name, float number, StorageType type) {
    return floats(name, List.of(), type, number);
  }

  /** A row of floats. */
  static OnnxInitializer row(String name, float... numbers) {
    return floats(name, List.of(numbers.length), StorageType.FLOAT, numbers);
  }

  /** A single unsigned byte. */
  static OnnxInitializer unsignedByte(String name, int number) {
    return new OnnxInitializer(
        name, TensorProto.DataType.UINT8, List.of(), 1, target -> target.write(number));
  }

  /**
   * A row of integers of 8 or 32 bits. ONNX lets one leave zeros out; ONNX Runtime then crashes.
   */
  static OnnxInitializer zeros(String name, TensorProto.DataType type, int count) {
    int bytes = type == TensorProto.DataType.INT32 ? count * Integer.BYTES : count;
    return new OnnxInitializer(
        name, type, List.of(count), bytes, target -> target.write(new byte[bytes]));
  }

  private static OnnxInitializer floats(
      String name, List<Integer> dimensions, StorageType type, float... numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(numbers.length * type.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
      type.put(bytes, number);
    }
    return new OnnxInitializer(
        name, type.onnxType, dimensions, bytes.capacity(), target -> target.write(bytes.array()));
  }

  /** Bytes of this tensor as a field of a graph. */
  long fieldBytes() {
    long message = messageBytes();
    return Protobuf.fieldStartBytes(GraphProto.INITIALIZER_FIELD_NUMBER, message) + message;
  }

  /** Writes this tensor as a field of a graph. */
  void writeField(OutputStream target) throws IOException {
    Protobuf.startField(target, GraphProto.INITIALIZER_FIELD_NUMBER, messageBytes());
    target.write(head().toByteArray());
    Protobuf.startField(target, TensorProto.RAW_DATA_FIELD_NUMBER, bytes);
    numbers.writeTo(target);
  }

  private long messageBytes() {
    return head().getSerializedSize()
        + Protobuf.fieldStartBytes(TensorProto.RAW_DATA_FIELD_NUMBER, bytes)
        + bytes;
  }

  /** The message without its numbers, which have the highest field number in use. */
  private TensorProto head() {
    TensorProto.Builder head = TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
    dimensions.forEach(head::addDims);
    return head.build();
  }
}
