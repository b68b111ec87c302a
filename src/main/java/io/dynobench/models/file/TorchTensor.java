package io.dynobench.models.file;

import io.dynobench.bench.Precision;
import io.dynobench.models.file.PickleReader.Made;
import io.dynobench.models.file.PickleReader.Name;
import io.dynobench.models.file.PickleReader.Outside;
import java.util.List;
import java.util.Optional;

/**
 * A tensor in an archive.
 *
 * @param storage key of its numbers, with its place in them: two names for one tensor have the same
 * @param type PyTorch's name of the storage
 */
record TorchTensor(String storage, String type, long elements) {

  /** What a call of {@code _rebuild_tensor_v2(storage, offset, size, …)} makes. */
  static Optional<TorchTensor> of(Object value) {
    if (value instanceof Made made
        && made.from() instanceof Name function
        && function.name().startsWith("_rebuild_")
        && made.arguments() instanceof List<?> arguments) {
      return rebuilt(arguments);
    }
    return Optional.empty();
  }

  private static Optional<TorchTensor> rebuilt(List<?> arguments) {
    if (arguments.size() > 2
        && arguments.get(0) instanceof Outside outside
        && outside.id() instanceof List<?> storage
        && storage.size() > 2
        && storage.get(1) instanceof Name type
        && arguments.get(2) instanceof List<?> sizes) {
      long elements = 1;
      for (Object size : sizes) {
        elements = Math.multiplyExact(elements, size instanceof Long number ? number : 0);
      }
      String place = storage.get(2) + "@" + arguments.get(1);
      return Optional.of(new TorchTensor(place, type.name(), elements));
    }
    // A parameter wraps a tensor.
    return arguments.isEmpty() ? Optional.empty() : of(arguments.get(0));
  }

  /** The format of weights; nothing for indices and truth values. */
  Optional<Precision> precision() {
    return switch (type) {
      case "FloatStorage" -> Optional.of(Precision.FP32);
      case "HalfStorage" -> Optional.of(Precision.FP16);
      case "BFloat16Storage" -> Optional.of(Precision.BF16);
      case "QInt8Storage", "QUInt8Storage", "CharStorage", "ByteStorage" ->
          Optional.of(Precision.INT8);
      default -> Optional.empty();
    };
  }

  int bytesPerElement() {
    return switch (type) {
      case "HalfStorage", "BFloat16Storage" -> 2;
      case "QInt8Storage", "QUInt8Storage", "CharStorage", "ByteStorage" -> 1;
      case "DoubleStorage" -> 8;
      default -> 4;
    };
  }
}
