package io.dynobench.data;

import io.dynobench.bench.Preprocessing;
import io.dynobench.data.UnreadableData.Fault;
import java.util.Collections;

/**
 * Makes images what a model expects, as torchvision's {@code Resize}, {@code CenterCrop}, {@code
 * ToTensor} and {@code Normalize} do one after the other. What an image lacks for the crop is
 * black.
 */
final class PictureInput {

  private static final int VALUES = 256;

  private final Preprocessing preprocessing;
  private final InputLayout layout;

  /** Of every channel and every value of a pixel: the number that the model gets. */
  private final float[][] numbers;

  private PictureInput(Preprocessing preprocessing, InputLayout layout) {
    this.preprocessing = preprocessing;
    this.layout = layout;
    numbers = new float[layout.channels()][VALUES];
    for (int channel = 0; channel < numbers.length; channel++) {
      float mean = preprocessing.mean().get(channel).floatValue();
      float std = preprocessing.std().get(channel).floatValue();
      for (int value = 0; value < VALUES; value++) {
        numbers[channel][value] = (value / 255f - mean) / std;
      }
    }
  }

  /**
   * @throws UnreadableData when the preprocessing does not lead to the model's input
   */
  static PictureInput of(Preprocessing preprocessing, InputLayout layout) throws UnreadableData {
    if (preprocessing.mean().size() != layout.channels()) {
      throw new UnreadableData(
          Fault.SHAPES_DIFFER,
          "The preprocessing has a mean and a std for %d channel(s), and the model's input has %d."
              .formatted(preprocessing.mean().size(), layout.channels()));
    }
    Integer crop = preprocessing.crop();
    if (crop != null && (crop != layout.height() || crop != layout.width())) {
      throw new UnreadableData(
          Fault.SHAPES_DIFFER,
          "The preprocessing crops to %d×%d, and the model's input is %d×%d (height×width)."
              .formatted(crop, crop, layout.height(), layout.width()));
    }
    return new PictureInput(preprocessing, layout);
  }

  /** One that only scales pixels to numbers from 0 to 1. */
  static Preprocessing unit(int channels) {
    return new Preprocessing(
        null,
        null,
        Collections.nCopies(channels, 0.0),
        Collections.nCopies(channels, 1.0),
        Preprocessing.Layout.NCHW);
  }

  /**
   * @throws UnreadableData when the image would be resized to one that is too large
   */
  void write(Picture image, float[] target, int offset) throws UnreadableData {
    Integer side = preprocessing.resize();
    Picture coloured = image.in(layout.channels());
    Picture resized = side == null ? coloured : Resampling.shorterSide(coloured, side);
    int left = before(resized.width(), layout.width());
    int top = before(resized.height(), layout.height());
    for (int y = 0; y < layout.height(); y++) {
      for (int x = 0; x < layout.width(); x++) {
        write(resized, left + x, top + y, target, offset, y, x);
      }
    }
  }

  private void write(
      Picture image, int fromX, int fromY, float[] target, int offset, int y, int x) {
    boolean inside = fromX >= 0 && fromX < image.width() && fromY >= 0 && fromY < image.height();
    int from = (fromY * image.width() + fromX) * image.channels();
    for (int channel = 0; channel < layout.channels(); channel++) {
      int value = inside ? image.values()[from + channel] & 0xff : 0;
      target[offset + layout.index(channel, y, x)] = numbers[channel][value];
    }
  }

  /** Where the crop begins; negative when it is larger than the image. Rounded as in Python. */
  private static int before(int size, int crop) {
    return crop > size ? -((crop - size) / 2) : (int) Math.rint((size - crop) / 2.0);
  }
}
