package io.dynobench.worker.harness;

import io.dynobench.bench.InputShape;

/**
 * Makes an image what an ImageNet model expects: the shorter side is resized to that of the input
 * by bilinear interpolation between pixel centres, the middle is cut out, and every channel is
 * normalised by ImageNet's mean and standard deviation (those of torchvision's reference). Models
 * with one channel get the luma of ITU-R BT.601.
 */
final class Preprocessing {

  private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
  private static final float[] STDEV = {0.229f, 0.224f, 0.225f};
  private static final float[] LUMA = {0.299f, 0.587f, 0.114f};
  private static final float GREY_MEAN = 0.449f;
  private static final float GREY_STDEV = 0.226f;

  private final int channels;
  private final int height;
  private final int width;

  private Preprocessing(int channels, int height, int width) {
    this.channels = channels;
    this.height = height;
    this.width = width;
  }

  /**
   * @param input {@code [1 or 3, height, width]}
   */
  static Preprocessing to(InputShape input) {
    var dimensions = input.dimensions();
    return new Preprocessing(dimensions.get(0), dimensions.get(1), dimensions.get(2));
  }

  /**
   * @param batch gets the channels one after the other, line by line
   * @param at where they begin
   */
  void write(Photo.Pixels image, float[] batch, int at) {
    double scale = Math.min((double) image.width() / width, (double) image.height() / height);
    double left = (image.width() - scale * width) / 2;
    double top = (image.height() - scale * height) / 2;
    for (int y = 0; y < height; y++) {
      double inY = clamp(top + (y + 0.5) * scale - 0.5, image.height());
      for (int x = 0; x < width; x++) {
        double inX = clamp(left + (x + 0.5) * scale - 0.5, image.width());
        write(image, inX, inY, batch, at + y * width + x);
      }
    }
  }

  private void write(Photo.Pixels image, double x, double y, float[] batch, int at) {
    float red = bilinear(image, x, y, 2);
    float green = bilinear(image, x, y, 1);
    float blue = bilinear(image, x, y, 0);
    if (channels == 1) {
      float luma = LUMA[0] * red + LUMA[1] * green + LUMA[2] * blue;
      batch[at] = (luma - GREY_MEAN) / GREY_STDEV;
      return;
    }
    int plane = height * width;
    batch[at] = (red - MEAN[0]) / STDEV[0];
    batch[at + plane] = (green - MEAN[1]) / STDEV[1];
    batch[at + 2 * plane] = (blue - MEAN[2]) / STDEV[2];
  }

  /** From 0 to 1. */
  private static float bilinear(Photo.Pixels image, double x, double y, int component) {
    int x0 = (int) x;
    int y0 = (int) y;
    int x1 = Math.min(x0 + 1, image.width() - 1);
    int y1 = Math.min(y0 + 1, image.height() - 1);
    float right = (float) (x - x0);
    float down = (float) (y - y0);
    float upper = mix(value(image, x0, y0, component), value(image, x1, y0, component), right);
    float lower = mix(value(image, x0, y1, component), value(image, x1, y1, component), right);
    return mix(upper, lower, down) / 255;
  }

  private static int value(Photo.Pixels image, int x, int y, int component) {
    return image.bgr()[3 * (y * image.width() + x) + component] & 0xff;
  }

  private static float mix(float from, float to, float part) {
    return from + (to - from) * part;
  }

  private static double clamp(double position, int size) {
    return Math.max(0, Math.min(position, size - 1));
  }
}
