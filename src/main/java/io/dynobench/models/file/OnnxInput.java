package io.dynobench.models.file;

import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import io.dynobench.bench.InputShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a model's input.
 *
 * @param fixedBatchSize null when it takes any
 */
record OnnxInput(InputShape sample, @Nullable Integer fixedBatchSize) {

  /**
   * @param wanted what the user says about open dimensions; null when nothing
   */
  static OnnxInput of(ValueInfoProto input, @Nullable InputShape wanted) throws ModelFileException {
    var type = input.getType().getTensorType();
    if (!type.hasShape()) {
      if (wanted == null) {
        throw open(input, "has no shape");
      }
      return new OnnxInput(wanted, null);
    }
    List<Dimension> dimensions = type.getShape().getDimList();
    if (dimensions.size() < 2) {
      throw ModelFileException.file(
          "NO_BATCH_DIMENSION",
          "The input '%s' is %s; expected a batch dimension and at least one more."
              .formatted(input.getName(), words(dimensions)));
    }
    Dimension batch = dimensions.get(0);
    InputShape sample = sample(input, dimensions.subList(1, dimensions.size()), wanted);
    Integer fixed = isOpen(batch) ? null : size(input, batch);
    Plausibility.requireSize(sample, fixed);
    return new OnnxInput(sample, fixed);
  }

  private static InputShape sample(
      ValueInfoProto input, List<Dimension> dimensions, @Nullable InputShape wanted)
      throws ModelFileException {
    if (wanted == null && dimensions.stream().anyMatch(OnnxInput::isOpen)) {
      throw open(input, "leaves dimensions open (%s)".formatted(words(dimensions)));
    }
    if (wanted != null && wanted.dimensions().size() != dimensions.size()) {
      throw differs(input, dimensions, wanted);
    }
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      Dimension stated = dimensions.get(i);
      if (wanted == null) {
        sizes.add(size(input, stated));
      } else if (isOpen(stated) || stated.getDimValue() == wanted.dimensions().get(i)) {
        sizes.add(wanted.dimensions().get(i));
      } else {
        throw differs(input, dimensions, wanted);
      }
    }
    return new InputShape(sizes);
  }

  private static int size(ValueInfoProto input, Dimension dimension) throws ModelFileException {
    if (dimension.getDimValue() > Integer.MAX_VALUE) {
      throw ModelFileException.file(
          "CORRUPT_FILE",
          "The input '%s' has a dimension of %d."
              .formatted(input.getName(), dimension.getDimValue()));
    }
    return (int) dimension.getDimValue();
  }

  /** Named, or one of the numbers that exporters write for "any". */
  private static boolean isOpen(Dimension dimension) {
    return !dimension.hasDimValue() || dimension.getDimValue() < 1;
  }

  private static ModelFileException open(ValueInfoProto input, String what) {
    return ModelFileException.shape(
        "INPUT_SHAPE_REQUIRED",
        "The input '%s' %s; give inputShape, the shape of one sample without the batch, such as 3x224x224."
            .formatted(input.getName(), what));
  }

  private static ModelFileException differs(
      ValueInfoProto input, List<Dimension> dimensions, InputShape wanted) {
    return ModelFileException.shape(
        "INPUT_SHAPE_MISMATCH",
        "The input '%s' takes samples of %s, not %s."
            .formatted(input.getName(), words(dimensions), wanted));
  }

  private static String words(List<Dimension> dimensions) {
    return dimensions.stream()
        .map(
            each ->
                !isOpen(each)
                    ? String.valueOf(each.getDimValue())
                    : each.getDimParam().isEmpty() ? "?" : each.getDimParam())
        .collect(Collectors.joining("×"));
  }
}
