package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.Preprocessing;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Images and labels of two IDX files, all in memory. */
final class IdxSamples implements LabelledSamples {

  private final IdxFile images;
  private final IdxFile labels;
  private final InputShape shape;
  private final int classes;
  private final PictureInput input;

  private IdxSamples(
      IdxFile images, IdxFile labels, InputShape shape, int classes, PictureInput input) {
    this.images = images;
    this.labels = labels;
    this.shape = shape;
    this.classes = classes;
    this.input = input;
  }

  static IdxSamples open(
      LabelledData.Part part, InputShape wanted, @Nullable Preprocessing preprocessing, int classes)
      throws IOException {
    Path labelFile = part.labels();
    if (labelFile == null) {
      throw new UnreadableData(
          Fault.MISSING_FILE, "%s has no file of labels.".formatted(part.samples()));
    }
    PictureInput input =
        input(IdxHeader.of(part.samples(), IdxHeader.IMAGES), wanted, preprocessing);
    IdxFile labels = IdxFile.read(labelFile, IdxHeader.LABELS);
    requireLabels(labelFile, labels, classes);
    IdxFile images = IdxFile.read(part.samples(), IdxHeader.IMAGES);
    requireCount(part, labelFile, images.header().count(), labels.header().count());
    return new IdxSamples(images, labels, wanted, classes, input);
  }

  static InputShape shape(IdxHeader images) {
    return InputShape.of(1, images.sizes()[1], images.sizes()[2]);
  }

  private static PictureInput input(
      IdxHeader images, InputShape wanted, @Nullable Preprocessing preprocessing)
      throws UnreadableData {
    InputShape image = shape(images);
    if (preprocessing != null) {
      return PictureInput.of(preprocessing, InputLayout.of(wanted, preprocessing.layout(), image));
    }
    InputLayout layout = InputLayout.of(wanted, Preprocessing.Layout.NCHW, image);
    if (layout.height() != images.sizes()[1] || layout.width() != images.sizes()[2]) {
      throw new UnreadableData(
          Fault.SHAPES_DIFFER,
          "The images are %s and the model takes %s; preprocessing with resize and crop can make them fit."
              .formatted(image, wanted));
    }
    return PictureInput.of(PictureInput.unit(layout.channels()), layout);
  }

  private static void requireCount(LabelledData.Part part, Path labelFile, int images, int labels)
      throws UnreadableData {
    IdxFolder.requireSame(part.samples(), images, labelFile, labels);
    if (images != part.count()) {
      throw new UnreadableData(
          Fault.COUNTS_DIFFER,
          "%s has %,d samples now, and had %,d.".formatted(part.samples(), images, part.count()));
    }
  }

  static void requireLabels(Path file, IdxFile labels, int classes) throws UnreadableData {
    for (int index = 0; index < labels.header().count(); index++) {
      if (labels.value(index) >= classes) {
        throw new UnreadableData(
            Fault.LABEL_OUT_OF_RANGE,
            "Label %,d of %s is %d; with %d classes they are from 0 to %d."
                .formatted(index, file, labels.value(index), classes, classes - 1));
      }
    }
  }

  @Override
  public long count() {
    return images.header().count();
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public InputShape shape() {
    return shape;
  }

  @Override
  public void read(long index, float[] target, int offset) throws UnreadableData {
    input.write(picture(images, Math.toIntExact(index)), target, offset);
  }

  static Picture picture(IdxFile images, int index) {
    int bytes = images.header().bytes();
    int[] sizes = images.header().sizes();
    return new Picture(
        sizes[2],
        sizes[1],
        1,
        Arrays.copyOfRange(images.values(), index * bytes, (index + 1) * bytes));
  }

  @Override
  public int label(long index) {
    return labels.value(Math.toIntExact(index));
  }
}
