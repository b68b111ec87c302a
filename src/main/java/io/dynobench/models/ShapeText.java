package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.models.file.ModelFile;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Shapes as people write them: {@code 3x224x224}. */
final class ShapeText {

  /** Up to eight dimensions, each below a hundred million. */
  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{0,7}([x×,][1-9]\\d{0,7}){0,7}");

  private ShapeText() {}

  /**
   * @throws IllegalArgumentException in words for users
   */
  static InputShape parse(String text) {
    String plain = text.replaceAll("[\\s\\[\\]]", "");
    if (!SHAPE.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          "expected the shape of one sample without the batch, such as 3x224x224");
    }
    InputShape shape =
        new InputShape(Arrays.stream(plain.split("[x×,]")).map(Integer::valueOf).toList());
    boolean tooLarge;
    try {
      tooLarge = shape.elements() > ModelFile.MOST_NUMBERS;
    } catch (ArithmeticException e) {
      tooLarge = true;
    }
    if (tooLarge) {
      throw new IllegalArgumentException(
          "expected a sample of at most %d numbers".formatted(ModelFile.MOST_NUMBERS));
    }
    return shape;
  }
}
