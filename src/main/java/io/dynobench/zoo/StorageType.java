package io.dynobench.zoo;

import ai.onnx.proto.OnnxMl.TensorProto;
import io.dynobench.bench.Precision;
import java.nio.ByteBuffer;

/** How a number lies in an archive, little endian and rounded to the nearest, ties to even. */
enum StorageType {
  FLOAT("FloatStorage", 4, 6, TensorProto.DataType.FLOAT) {
    @Override
    void put(ByteBuffer target, float number) {
      target.putFloat(number);
    }
  },
  HALF("HalfStorage", 2, 5, TensorProto.DataType.FLOAT16) {
    @Override
    void put(ByteBuffer target, float number) {
      target.putShort(HalfFloats.fp16(number));
    }
  },
  BFLOAT16("BFloat16Storage", 2, 15, TensorProto.DataType.BFLOAT16) {
    @Override
    void put(ByteBuffer target, float number) {
      target.putShort(HalfFloats.bf16(number));
    }
  };

  /** PyTorch's name of the storage class. */
  final String torchName;

  /** Bytes of one number. */
  final int bytes;

  /** PyTorch's number of the scalar type (c10/core/ScalarType.h). */
  final int scalarType;

  final TensorProto.DataType onnxType;

  StorageType(String torchName, int bytes, int scalarType, TensorProto.DataType onnxType) {
    this.torchName = torchName;
    this.bytes = bytes;
    this.scalarType = scalarType;
    this.onnxType = onnxType;
  }

  /**
   * How weights of a precision are stored. TF32 is a way to multiply floats, so it stores floats.
   *
   * @throws IllegalArgumentException for integers, which need a calibrated network
   */
  static StorageType of(Precision precision) {
    return switch (precision) {
      case FP32, TF32 -> FLOAT;
      case FP16 -> HALF;
      case BF16 -> BFLOAT16;
      case INT8, INT4, INT2 ->
          throw new IllegalArgumentException("no network is stored in " + precision.id());
    };
  }

  abstract void put(ByteBuffer target, float number);
}
