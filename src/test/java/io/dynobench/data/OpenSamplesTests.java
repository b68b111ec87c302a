package io.dynobench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Preprocessing;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSamplesTests {

  private static final InputShape VECTOR = InputShape.of(784);
  private static final InputShape GREY = InputShape.of(1, 28, 28);

  private final Path folder;

  OpenSamplesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void scalesIdxImagesToNumbersFromZeroToOne() throws IOException {
    LabelledData data = idx(3, 0, 4, 2);

    for (InputShape wanted :
        List.of(VECTOR, GREY, InputShape.of(28, 28), InputShape.of(3, 28, 28))) {
      LabelledSamples samples = open(data, wanted, null);
      float[] target = new float[Math.toIntExact(wanted.elements()) + 2];
      samples.read(2, target, 1);

      assertThat(samples.count()).isEqualTo(4);
      assertThat(samples.classes()).isEqualTo(5);
      assertThat(samples.label(2)).isEqualTo(4);
      assertThat(samples.shape()).isEqualTo(wanted);
      assertThat(target[0]).isZero();
      assertThat(target[1]).isEqualTo(2 / 255f);
      assertThat(target[target.length - 2]).isEqualTo(2 / 255f);
      assertThat(target[target.length - 1]).isZero();
    }
  }

  @Test
  void preprocessesIdxImagesAsItIsTold() throws IOException {
    var grey = new Preprocessing(32, 32, List.of(0.5), List.of(0.25), Preprocessing.Layout.NCHW);
    float[] target = new float[32 * 32];

    open(idx(3, 0, 4, 2), InputShape.of(1, 32, 32), grey).read(3, target, 0);

    assertThat(target).containsOnly((3 / 255f - 0.5f) / 0.25f);
  }

  @Test
  void refusesWhatDoesNotFitTheModel() throws IOException {
    LabelledData data = idx(0, 1, 2);

    assertThat(fault(data, InputShape.of(3, 224, 224), 3)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(data, InputShape.of(783), 3)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(data, InputShape.of(2, 28, 28), 3)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(data, InputShape.of(1, 1, 28, 28), 3)).isEqualTo(Fault.SHAPES_DIFFER);
    assertThat(fault(data, GREY, 4)).isEqualTo(Fault.CLASSES_DIFFER);
    assertThat(
            catchThrowableOfType(
                    UnreadableData.class,
                    () -> OpenSamples.open(data, Split.TRAINING, GREY, null, 3, 0))
                .fault())
        .isEqualTo(Fault.NO_SUCH_PART);
  }

  @Test
  void saysHowASubsetWithoutTheLastClassCanHaveAllClasses() throws IOException {
    LabelledData data = idx(0, 1, 2);

    assertThat(catchThrowableOfType(UnreadableData.class, () -> open(data, 4)))
        .hasMessageContaining("4 classes")
        .hasMessageContaining("has 3")
        .hasMessageContaining("labels.txt");
    assertThat(catchThrowableOfType(UnreadableData.class, () -> open(data, 2)))
        .hasMessageEndingWith("has 3.");
  }

  @Test
  void refusesCountsThatDifferAndLabelsOutOfRange() throws IOException {
    IdxFiles.write(folder, "t10k", 0, 1, 7);
    Path images = folder.resolve("t10k-images-idx3-ubyte.gz");
    Path labels = folder.resolve("t10k-labels-idx1-ubyte.gz");

    assertThat(fault(data(images, labels, 3, 7), GREY, 7)).isEqualTo(Fault.LABEL_OUT_OF_RANGE);
    assertThat(fault(data(images, labels, 4, 8), GREY, 8)).isEqualTo(Fault.COUNTS_DIFFER);
    IdxFiles.write(folder.resolve("fewer"), "t10k", 0, 1);
    Path fewer = folder.resolve("fewer/t10k-labels-idx1-ubyte.gz");
    assertThat(fault(data(images, fewer, 3, 8), GREY, 8)).isEqualTo(Fault.COUNTS_DIFFER);
  }

  @Test
  void makesSyntheticSamplesOfItsSeedInAnyOrder() throws IOException {
    LabelledSamples one = synthetic(Split.TRAINING, 42);
    LabelledSamples same = synthetic(Split.TRAINING, 42);

    assertThat(one.count()).isEqualTo(65_536);
    assertThat(numbers(one, 7)).isEqualTo(numbers(same, 7)).isNotEqualTo(numbers(one, 8));
    assertThat(numbers(one, 7)).isNotEqualTo(numbers(synthetic(Split.TRAINING, 43), 7));
    assertThat(numbers(one, 7)).isNotEqualTo(numbers(synthetic(Split.TEST, 42), 7));
    assertThat(one.label(9)).isEqualTo(same.label(9));
  }

  @Test
  void drawsSyntheticNumbersAndLabelsFairly() throws IOException {
    LabelledSamples samples = synthetic(Split.TRAINING, 1);
    int[] labels = new int[10];
    double sum = 0;
    double squares = 0;
    for (int index = 0; index < 1_000; index++) {
      labels[samples.label(index)]++;
      for (float number : numbers(samples, index)) {
        sum += number;
        squares += number * number;
      }
    }

    assertThat(Arrays.stream(labels).boxed()).allMatch(count -> count > 60 && count < 140);
    assertThat(sum / 784_000).isBetween(-0.01, 0.01);
    assertThat(squares / 784_000).isBetween(0.98, 1.02);
  }

  private static LabelledSamples synthetic(Split split, long seed) throws IOException {
    var data =
        new LabelledData(
            LabelledData.SYNTHETIC, LabelledData.Format.SYNTHETIC, null, 0, List.of(), Map.of());
    return OpenSamples.open(data, split, VECTOR, null, 10, seed);
  }

  private static float[] numbers(LabelledSamples samples, long index) throws IOException {
    float[] numbers = new float[Math.toIntExact(samples.shape().elements())];
    samples.read(index, numbers, 0);
    return numbers;
  }

  private LabelledSamples open(
      LabelledData data, InputShape wanted, @Nullable Preprocessing preprocessing)
      throws IOException {
    return OpenSamples.open(data, Split.TEST, wanted, preprocessing, data.classes(), 0);
  }

  private static Fault fault(LabelledData data, InputShape wanted, int classes) {
    return catchThrowableOfType(
            UnreadableData.class,
            () -> OpenSamples.open(data, Split.TEST, wanted, null, classes, 0))
        .fault();
  }

  private static LabelledSamples open(LabelledData data, int classes) throws IOException {
    return OpenSamples.open(data, Split.TEST, GREY, null, classes, 0);
  }

  private LabelledData idx(int... labels) throws IOException {
    IdxFiles.write(folder, "t10k", labels);
    int classes = Arrays.stream(labels).max().orElseThrow() + 1;
    return data(
        folder.resolve("t10k-images-idx3-ubyte.gz"),
        folder.resolve("t10k-labels-idx1-ubyte.gz"),
        labels.length,
        classes);
  }

  private static LabelledData data(Path images, Path labels, int count, int classes) {
    return new LabelledData(
        "small",
        LabelledData.Format.IDX,
        GREY,
        classes,
        List.of(),
        Map.of(Split.TEST, new LabelledData.Part(images, labels, count, "unknown")));
  }
}
