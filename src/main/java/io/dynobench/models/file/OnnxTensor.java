package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.dynobench.bench.Precision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored tensor.
 *
 * @param type a number of {@code TensorProto.DataType}
 * @param numbers its content where it is small and whole numbers, as shapes are
 */
record OnnxTensor(List<Long> dimensions, int type, @Nullable List<Long> numbers) {

  long elements() {
    return dimensions.stream().reduce(1L, Math::multiplyExact);
  }

  /** The format of weights; nothing for indices, shapes and texts. */
  Optional<Precision> precision() {
    return switch (type) {
      case DataType.FLOAT_VALUE -> Optional.of(Precision.FP32);
      case DataType.FLOAT16_VALUE -> Optional.of(Precision.FP16);
      case DataType.BFLOAT16_VALUE -> Optional.of(Precision.BF16);
      case DataType.INT8_VALUE, DataType.UINT8_VALUE -> Optional.of(Precision.INT8);
      default -> Optional.empty();
    };
  }

  int bytesPerElement() {
    return switch (type) {
      case DataType.FLOAT16_VALUE, DataType.BFLOAT16_VALUE -> 2;
      case DataType.INT8_VALUE, DataType.UINT8_VALUE -> 1;
      case DataType.DOUBLE_VALUE -> 8;
      default -> 4;
    };
  }
}
