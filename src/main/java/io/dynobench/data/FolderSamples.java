package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.Preprocessing;
import io.dynobench.bench.Preprocessing.Layout;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Images of a folder, decoded when they are read. */
final class FolderSamples implements LabelledSamples {

  /** How much larger than the crop ImageNet's images are made. */
  private static final double MARGIN = 256.0 / 224;

  private final List<ImageFolder.Labelled> images;
  private final InputShape shape;
  private final int classes;
  private final PictureInput input;

  private FolderSamples(
      List<ImageFolder.Labelled> images, InputShape shape, int classes, PictureInput input) {
    this.images = images;
    this.shape = shape;
    this.classes = classes;
    this.input = input;
  }

  static FolderSamples open(
      LabelledData data,
      LabelledData.Part part,
      InputShape wanted,
      @Nullable Preprocessing preprocessing)
      throws IOException {
    PictureInput input = input(data, wanted, preprocessing);
    Path labels = part.labels();
    List<String> classes = labels == null ? data.classNames() : ClassNames.read(labels).folders();
    if (classes.size() != data.classes()) {
      throw new UnreadableData(
          Fault.COUNTS_DIFFER,
          "%s names %d classes now, and named %d."
              .formatted(labels, classes.size(), data.classes()));
    }
    List<ImageFolder.Labelled> images = ImageFolder.images(part.samples(), classes);
    if (images.size() != part.count()) {
      throw new UnreadableData(
          Fault.COUNTS_DIFFER,
          "%s has %,d images now, and had %,d."
              .formatted(part.samples(), images.size(), part.count()));
    }
    return new FolderSamples(images, wanted, classes.size(), input);
  }

  private static PictureInput input(
      LabelledData data, InputShape wanted, @Nullable Preprocessing preprocessing)
      throws UnreadableData {
    Layout layout = preprocessing == null ? Layout.NCHW : preprocessing.layout();
    InputLayout to = InputLayout.of(wanted, layout, data.image());
    return PictureInput.of(preprocessing == null ? usual(to) : preprocessing, to);
  }

  /** As torchvision's networks for ImageNet want it; grey images are only made to fit. */
  private static Preprocessing usual(InputLayout to) {
    int side = Math.max(to.height(), to.width());
    if (to.channels() == 1) {
      Preprocessing unit = PictureInput.unit(1);
      return new Preprocessing(side, null, unit.mean(), unit.std(), Layout.NCHW);
    }
    return new Preprocessing(
        (int) Math.round(side * MARGIN),
        null,
        Preprocessing.IMAGENET.mean(),
        Preprocessing.IMAGENET.std(),
        Layout.NCHW);
  }

  @Override
  public long count() {
    return images.size();
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
  public void read(long index, float[] target, int offset) throws IOException {
    ImageFile image = images.get(Math.toIntExact(index)).image();
    Picture decoded = image.decode();
    try {
      input.write(decoded, target, offset);
    } catch (UnreadableData e) {
      throw new UnreadableData(e.fault(), "%s: %s".formatted(image.file(), e.getMessage()), e);
    }
  }

  @Override
  public int label(long index) {
    return images.get(Math.toIntExact(index)).label();
  }
}
