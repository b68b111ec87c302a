package io.dynobench.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.zoo.TensorShape.FeatureMap;
import io.dynobench.zoo.TensorShape.Vector;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeInferenceTests {

  private static final FeatureMap IMAGE = new FeatureMap(3, 224, 224);

  @Test
  void convolves() {
    assertThat(Conv2d.of(64, 7).stride(2).padding(3).outputShape(IMAGE))
        .isEqualTo(new FeatureMap(64, 112, 112));
    assertThat(Conv2d.of(6, 5).outputShape(new FeatureMap(1, 28, 20)))
        .isEqualTo(new FeatureMap(6, 24, 16));
  }

  @Test
  void countsAGroupedConvolutionByItsGroups() {
    Conv2d depthwise = Conv2d.of(32, 3).padding(1).groups(32).withoutBias();
    FeatureMap input = new FeatureMap(32, 10, 10);

    assertThat(depthwise.macs(input)).isEqualTo(32 * 10 * 10 * 9);
    assertThat(depthwise.weights(input))
        .extracting(Weight::dimensions)
        .containsExactly(List.of(32, 1, 3, 3));
  }

  /** The rule of pooling_output_shape in ATen/native/Pool.h, worked out by hand. */
  @ParameterizedTest
  @CsvSource({
    "111, 3, 2, 0, 55",
    "55, 3, 2, 0, 27",
    "112, 3, 2, 0, 56",
    "14, 3, 2, 0, 7",
    "2, 2, 3, 1, 1",
    "3, 1, 3, 0, 1",
    "4, 1, 3, 0, 2"
  })
  void roundsPoolsUpAsPyTorchDoes(int size, int kernel, int stride, int padding, int expected) {
    MaxPool pool = new MaxPool(kernel, stride, padding).roundedUp();

    assertThat(pool.outputShape(new FeatureMap(8, size, size)))
        .isEqualTo(new FeatureMap(8, expected, expected));
  }

  @Test
  void stacksAndAdds() {
    FeatureMap other = new FeatureMap(5, 224, 224);

    assertThat(new Concat().outputShape(List.of(IMAGE, other)))
        .isEqualTo(new FeatureMap(8, 224, 224));
    assertThat(new Add().outputShape(List.of(IMAGE, IMAGE))).isEqualTo(IMAGE);
  }

  @Test
  void flattensAndAverages() {
    assertThat(new Flatten().outputShape(IMAGE)).isEqualTo(new Vector(3 * 224 * 224));
    assertThat(new GlobalAveragePool().outputShape(IMAGE)).isEqualTo(new FeatureMap(3, 1, 1));
    assertThat(new AveragePool(2, 2).outputShape(IMAGE)).isEqualTo(new FeatureMap(3, 112, 112));
  }

  @Test
  void refusesAWindowThatIsLargerThanTheMap() {
    refused(() -> Conv2d.of(8, 7).outputShape(new FeatureMap(1, 5, 9)))
        .withMessage("conv2d: a window of 7 does not fit into 5 with a padding of 0");
    refused(() -> new MaxPool(3, 2).roundedUp().outputShape(new FeatureMap(1, 2, 2)))
        .withMessage("max_pool2d: a window of 3 does not fit into 2 with a padding of 0");
  }

  @Test
  void refusesGroupsThatDoNotDivideTheChannels() {
    refused(() -> Conv2d.of(8, 1).groups(4).outputShape(new FeatureMap(6, 1, 1)))
        .withMessage("conv2d: 6 channels do not split into 4 groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Conv2d.of(9, 1).groups(4))
        .withMessage("conv2d cannot make 9 filters in 4 groups");
  }

  @Test
  void refusesBranchesThatDoNotFit() {
    refused(() -> new Add().outputShape(List.of(IMAGE, new FeatureMap(4, 224, 224))))
        .withMessage("add cannot join [3×224×224, 4×224×224]");
    refused(() -> new Concat().outputShape(List.of(IMAGE, new FeatureMap(3, 112, 112))))
        .withMessage("concat cannot stack [3×224×224, 3×112×112]");
    refused(() -> new Add().outputShape(List.of(IMAGE)))
        .withMessage("add joins two branches, not 1");
  }

  @Test
  void refusesAVectorWhereAMapIsNeededAndTheOtherWayRound() {
    refused(() -> Conv2d.of(8, 1).outputShape(new Vector(10)))
        .withMessage("conv2d needs a feature map but gets a vector of 10");
    refused(() -> new Linear(10).outputShape(IMAGE))
        .withMessage("linear needs a vector but gets 3×224×224");
  }

  @Test
  void refusesWhatIsEmpty() {
    refused(() -> new FeatureMap(3, 0, 1)).withMessage("a feature map of 3×0×1 has no elements");
    refused(() -> new Vector(0)).withMessage("a vector of 0 has no elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(3, 0, 1))
        .withMessage("a window needs kernel ≥ 1, stride ≥ 1 and padding ≥ 0, not 3, 0 and 1");
  }

  @Test
  void refusesPaddingThatPyTorchRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MaxPool(3, 2, 2))
        .withMessage("max_pool2d: a padding of 2 is more than half the window of 3");
  }

  private static ThrowableAssertAlternative<ImpossibleShapeException> refused(
      ThrowingCallable attempt) {
    return assertThatExceptionOfType(ImpossibleShapeException.class).isThrownBy(attempt);
  }
}
