package io.dynobench.data;

/**
 * Resizes by bilinear interpolation, which becomes a mean over all pixels below when an image is
 * made smaller. To the bit what Pillow's {@code Image.resize(size, BILINEAR)} gives, which
 * torchvision's {@code Resize} calls: first columns, then lines, each in fixed-point numbers of 22
 * bits and rounded to 8 (Pillow, {@code src/libImaging/Resample.c}).
 */
final class Resampling {

  private static final int FRACTION_BITS = 32 - 8 - 2;

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

  /** The same image with its shorter side so many pixels long, its proportions kept. */
  static Picture shorterSide(Picture image, int side) {
    int width = image.width();
    int height = image.height();
    return width <= height
        ? to(image, side, Math.max(1, (int) ((long) side * height / width)))
        : to(image, Math.max(1, (int) ((long) side * width / height)), side);
  }

  static Picture to(Picture image, int width, int height) {
    Picture narrow = width == image.width() ? image : columns(image, width);
    return height == image.height() ? narrow : lines(narrow, height);
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
