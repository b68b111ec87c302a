package io.dynobench.models.file;

import io.dynobench.bench.InputShape;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses what no engine could run and no database would store, however well it is written. */
final class Plausibility {

  /** Twenty times what ONNX has reached in its first nine years. */
  private static final int HIGHEST_OPSET = 500;

  private static final int LONGEST_NAME = 1000;
  private static final int MOST_OPERATORS = 1000;

  private Plausibility() {}

  static void require(FileDescription described) throws ModelFileException {
    requireSize(described.input(), described.fixedBatchSize());
    Integer opset = described.opset();
    if (opset != null && (opset < 1 || opset > HIGHEST_OPSET)) {
      throw ModelFileException.file(
          "INVALID_OPSET",
          "The model uses version %d of ONNX's operators, which does not exist.".formatted(opset));
    }
    requireName("input", described.inputName());
    requireName("output", described.outputName());
    for (String operator : described.operators()) {
      if (operator.isBlank() || operator.length() > 80 || !isText(operator, " ")) {
        throw ModelFileException.file(
            "INVALID_OPERATOR",
            "'%s' is no name of an operator; expected 1 to 80 characters without spaces."
                .formatted(Excerpt.of(operator)));
      }
    }
    if (described.operators().size() > MOST_OPERATORS) {
      throw ModelFileException.file(
          "MODEL_TOO_LARGE",
          "The model has %d kinds of operators; at most %d are read."
              .formatted(described.operators().size(), MOST_OPERATORS));
    }
  }

  /**
   * Before anything is worked out from a shape.
   *
   * @param batch null when it is open
   */
  static void requireSize(InputShape sample, @Nullable Integer batch) throws ModelFileException {
    double numbers =
        Stream.concat(Stream.ofNullable(batch), sample.dimensions().stream())
            .mapToDouble(Integer::doubleValue)
            .reduce(1, (left, right) -> left * right);
    if (numbers > ModelFile.MOST_NUMBERS
        || sample.dimensions().size() > ModelFile.MOST_DIMENSIONS) {
      throw ModelFileException.file(
          "INPUT_TOO_LARGE",
          "The input takes %s%s; expected at most %d numbers in %d dimensions."
              .formatted(
                  batch == null ? "samples of " : "batches of " + batch + " × ",
                  sample,
                  ModelFile.MOST_NUMBERS,
                  ModelFile.MOST_DIMENSIONS));
    }
  }

  private static void requireName(String what, @Nullable String name) throws ModelFileException {
    if (name != null && (name.length() > LONGEST_NAME || !isText(name, ""))) {
      throw ModelFileException.file(
          "INVALID_TENSOR_NAME",
          "The %s's name is too long or holds control characters; expected at most %d printable ones."
              .formatted(what, LONGEST_NAME));
    }
  }

  private static boolean isText(String text, String without) {
    return text.codePoints()
        .noneMatch(each -> Character.isISOControl(each) || without.indexOf(each) >= 0);
  }
}
