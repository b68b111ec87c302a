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

  /** A parameter is one around its tensor. */
  private static final int WRAPPERS = 2;

  /** PyTorch's own limit. */
  private static final int MOST_DIMENSIONS = 64;

  /** What a call of {@code _rebuild_tensor_v2(storage, offset, size, …)} makes. */
  static Optional<TorchTensor> of(Object value) {
    return of(value, WRAPPERS);
  }

  private static Optional<TorchTensor> of(Object value, int wrappers) {
    if (value instanceof Made made
        && made.from() instanceof Name function
        && function.name().startsWith("_rebuild_")
        && made.arguments() instanceof List<?> arguments) {
      return rebuilt(arguments, wrappers);
    }
    return Optional.empty();
  }

  private static Optional<TorchTensor> rebuilt(List<?> arguments, int wrappers) {
    if (arguments.size() > 2
        && arguments.get(0) instanceof Outside outside
        && outside.id() instanceof List<?> storage
        && storage.size() > 2
        && storage.get(1) instanceof Name type
        && storage.get(2) instanceof String key
        && arguments.get(1) instanceof Long offset
        && arguments.get(2) instanceof List<?> sizes
        && sizes.size() <= MOST_DIMENSIONS) {
      long elements = 1;
      for (Object size : sizes) {
        elements = Math.multiplyExact(elements, size instanceof Long number ? number : 0);
      }
      String place = key + "@" + offset;
      return Optional.of(new TorchTensor(place, type.name(), elements));
    }
    // A parameter wraps a tensor.
    return arguments.isEmpty() || wrappers == 0
        ? Optional.empty()
        : of(arguments.get(0), wrappers - 1);
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
