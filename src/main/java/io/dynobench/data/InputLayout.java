package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Preprocessing.Layout;
import io.dynobench.data.UnreadableData.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the numbers of an image lie in a model's input. */
record InputLayout(int channels, int height, int width, Layout layout) {

  /**
   * @param wanted shape of the model's input: an image with 1 or 3 channels, a grey one without a
   *     dimension for them, or a vector
   * @param image shape of all images, {@code [channels, height, width]}, that tells how an image
   *     becomes a vector; null when they differ, and a vector is a grey square
   * @throws UnreadableData when images cannot become that
   */
  static InputLayout of(InputShape wanted, Layout layout, @Nullable InputShape image)
      throws UnreadableData {
    List<Integer> sizes = wanted.dimensions();
    InputLayout found =
        switch (sizes.size()) {
          case 1 -> ofVector(wanted, image);
          case 2 -> new InputLayout(1, sizes.get(0), sizes.get(1), Layout.NCHW);
          case 3 ->
              layout == Layout.NCHW
                  ? new InputLayout(sizes.get(0), sizes.get(1), sizes.get(2), layout)
                  : new InputLayout(sizes.get(2), sizes.get(0), sizes.get(1), layout);
          default -> throw noImage(wanted);
        };
    if (found.channels != 1 && found.channels != 3) {
      throw new UnreadableData(
          Fault.SHAPES_DIFFER,
          "The model's input %s has %d channels in the layout %s; images have 1 or 3."
              .formatted(wanted, found.channels, layout.id()));
    }
    return found;
  }

  private static InputLayout ofVector(InputShape wanted, @Nullable InputShape image)
      throws UnreadableData {
    int side = (int) Math.round(Math.sqrt(wanted.elements()));
    if (image == null && (long) side * side == wanted.elements()) {
      return new InputLayout(1, side, side, Layout.NCHW);
    }
    if (image == null || image.elements() != wanted.elements()) {
      throw new UnreadableData(
          Fault.SHAPES_DIFFER,
          "The model takes a vector of %s numbers, and the images are %s."
              .formatted(wanted, image == null ? "of different sizes" : image));
    }
    return of(image, Layout.NCHW, null);
  }

  private static UnreadableData noImage(InputShape wanted) {
    return new UnreadableData(
        Fault.SHAPES_DIFFER, "The model's input %s is not an image.".formatted(wanted));
  }

  int elements() {
    return channels * height * width;
  }

  /** Where a number belongs. */
  int index(int channel, int y, int x) {
    return layout == Layout.NCHW
        ? (channel * height + y) * width + x
        : (y * width + x) * channels + channel;
  }
}
