package io.dynobench.data;

import io.dynobench.data.UnreadableData.Fault;

/**
 * Resizes by bilinear interpolation, which becomes a mean over all pixels below when an image is
 * made smaller. To the bit what Pillow's {@code Image.resize(size, BILINEAR)} gives, which
 * torchvision's {@code Resize} calls: first columns, then lines, each in fixed-point numbers of 22
 * bits and rounded to 8 (Pillow, {@code src/libImaging/Resample.c}).
 */
final class Resampling {

  private static final int FRACTION_BITS = 32 - 8 - 2;

  /** No line of pixels needs more, and each pixel of a side has its own weights in memory. */
  private static final int MOST_SIDE = 1 << 16;

  private final int out;
  private final int[] first;
  private final int[][] weights;

  private Resampling(int in, int out) {
    this.out = out;
    first = new int[out];
    weights = new int[out][];
    double scale = (double) in / out;
    double support = Math.max(scale, 1);
    for (int i = 0; i < out; i++) {
      double center = (i + 0.5) * scale;
      int from = Math.max(0, (int) (center - support + 0.5));
      int to = Math.min(in, (int) (center + support + 0.5));
      first[i] = from;
      weights[i] = weights(from, to, center, support);
    }
  }

  /**
   * The same image with its shorter side so many pixels long, its proportions kept.
   *
   * @throws UnreadableData when it would become too large, as a line of pixels does
   */
  static Picture shorterSide(Picture image, int side) throws UnreadableData {
    long width = image.width();
    long height = image.height();
    return width <= height
        ? to(image, side, Math.max(1, side * height / width))
        : to(image, Math.max(1, side * width / height), side);
  }

  /**
   * @throws UnreadableData when that is too large
   */
  static Picture to(Picture image, long width, long height) throws UnreadableData {
    if (Math.max(width, height) > MOST_SIDE || width * height > Picture.MOST_PIXELS) {
      throw new UnreadableData(
          Fault.UNSUPPORTED_IMAGE,
          "An image of %d×%d pixels would be resized to %d×%d; at most %,d pixels and a side of %,d are made."
              .formatted(
                  image.width(), image.height(), width, height, Picture.MOST_PIXELS, MOST_SIDE));
    }
    Picture narrow = width == image.width() ? image : columns(image, (int) width);
    return height == image.height() ? narrow : lines(narrow, (int) height);
  }

  private static int[] weights(int from, int to, double center, double support) {
    double[] exact = new double[to - from];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = Math.max(0, 1 - Math.abs((i + from - center + 0.5) / support));
      sum += exact[i];
    }
    int[] rounded = new int[exact.length];
    for (int i = 0; i < exact.length; i++) {
      rounded[i] = (int) (0.5 + exact[i] / sum * (1 << FRACTION_BITS));
    }
    return rounded;
  }

  private static Picture columns(Picture image, int width) {
    var to = new Resampling(image.width(), width);
    int channels = image.channels();
    byte[] resized = new byte[width * image.height() * channels];
    for (int y = 0; y < image.height(); y++) {
      int line = y * image.width() * channels;
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < channels; channel++) {
          resized[(y * width + x) * channels + channel] =
              to.value(image.values(), line + channel, channels, x);
        }
      }
    }
    return new Picture(width, image.height(), channels, resized);
  }

  private static Picture lines(Picture image, int height) {
    var to = new Resampling(image.height(), height);
    int stride = image.width() * image.channels();
    byte[] resized = new byte[height * stride];
    for (int y = 0; y < to.out; y++) {
      for (int x = 0; x < stride; x++) {
        resized[y * stride + x] = to.value(image.values(), x, stride, y);
      }
    }
    return new Picture(image.width(), height, image.channels(), resized);
  }

  private byte value(byte[] values, int offset, int stride, int at) {
    int sum = 1 << FRACTION_BITS - 1;
    int[] weight = weights[at];
    int from = offset + first[at] * stride;
    for (int i = 0; i < weight.length; i++) {
      sum += (values[from + i * stride] & 0xff) * weight[i];
    }
    return (byte) Math.min(255, sum >> FRACTION_BITS);
  }
}
