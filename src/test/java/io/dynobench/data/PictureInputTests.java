package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.Preprocessing.Layout;
import io.dynobench.data.UnreadableData.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureInputTests {

  private static final Picture TWO =
      new Picture(2, 1, 3, new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255});

  @Test
  void writesTheChannelsOneAfterTheOtherOrPixelByPixel() throws UnreadableData {
    assertThat(numbers(TWO, InputShape.of(3, 1, 2), plain(null, Layout.NCHW)))
        .containsExactly(0, 0.6f, 0.2f, 0.8f, 0.4f, 1);
    assertThat(numbers(TWO, InputShape.of(1, 2, 3), plain(null, Layout.NHWC)))
        .containsExactly(0, 0.2f, 0.4f, 0.6f, 0.8f, 1);
  }

  @Test
  void normalisesEveryChannelByItsOwnMeanAndDeviation() throws UnreadableData {
    var each =
        new Preprocessing(null, null, List.of(0.0, 0.2, 0.5), List.of(1.0, 0.5, 0.1), Layout.NCHW);

    assertThat(numbers(TWO, InputShape.of(3, 1, 2), each))
        .containsExactly(
            0, 0.6f, 0, (204 / 255f - 0.2f) / 0.5f, (102 / 255f - 0.5f) / 0.1f, (1 - 0.5f) / 0.1f);
  }

  /** Python rounds halves to the even number, and torchvision centres by that. */
  @ParameterizedTest
  @CsvSource({"3, 2, 0", "5, 2, 2", "7, 2, 2", "9, 2, 4", "4, 2, 1", "2, 2, 0"})
  void cutsTheMiddleAsTorchvisionDoes(int size, int crop, int first) throws UnreadableData {
    byte[] line = new byte[size];
    for (int x = 0; x < size; x++) {
      line[x] = (byte) (x * 51 / 3);
    }

    assertThat(numbers(new Picture(size, 1, 1, line), InputShape.of(1, 1, crop), grey(null))[0])
        .isEqualTo(first * 17 / 255f);
  }

  @Test
  void putsBlackAroundWhatIsSmallerThanTheCrop() throws UnreadableData {
    var white = new Picture(2, 1, 1, new byte[] {-1, -1});

    assertThat(numbers(white, InputShape.of(1, 2, 5), grey(null)))
        .containsExactly(0, 1, 1, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void resizesBeforeItCuts() throws UnreadableData {
    Picture image = ResamplingTests.pattern(40, 30);
    float[] numbers = numbers(image, InputShape.of(3, 20, 20), plain(20, Layout.NCHW));
    Picture resized = Resampling.to(image, 26, 20);

    assertThat(numbers[0]).isEqualTo((resized.values()[3 * 3] & 0xff) / 255f);
    assertThat(numbers[400]).isEqualTo((resized.values()[3 * 3 + 1] & 0xff) / 255f);
  }

  @Test
  void refusesPreprocessingThatDoesNotLeadToTheInput() {
    var crop = new Preprocessing(256, 224, List.of(0.5), List.of(1.0), Layout.NCHW);

    assertThat(fault(InputShape.of(1, 200, 200), crop)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(InputShape.of(3, 224, 224), crop)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(InputShape.of(4, 224, 224), crop)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(InputShape.of(10), crop)).isEqualTo(Fault.SHAPES_DIFFER);
  }

  private static Fault fault(InputShape wanted, Preprocessing preprocessing) {
    return catchThrowableOfType(
            UnreadableData.class,
            () ->
                PictureInput.of(
                    preprocessing, InputLayout.of(wanted, preprocessing.layout(), null)))
        .fault();
  }

  private static float[] numbers(Picture image, InputShape wanted, Preprocessing preprocessing)
      throws UnreadableData {
    float[] numbers = new float[Math.toIntExact(wanted.elements())];
    PictureInput.of(preprocessing, InputLayout.of(wanted, preprocessing.layout(), null))
        .write(image, numbers, 0);
    return numbers;
  }

  private static Preprocessing plain(@Nullable Integer resize, Layout layout) {
    return new Preprocessing(resize, null, List.of(0.0, 0.0, 0.0), List.of(1.0, 1.0, 1.0), layout);
  }

  private static Preprocessing grey(@Nullable Integer resize) {
    return new Preprocessing(resize, null, List.of(0.0), List.of(1.0), Layout.NCHW);
  }
}
