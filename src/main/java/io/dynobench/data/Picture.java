package io.dynobench.data;

/**
 * A decoded image.
 *
 * @param channels 1 (grey) or 3 (red, green, blue)
 * @param values of 8 bits; all channels of a pixel, pixel after pixel, line by line
 */
record Picture(int width, int height, int channels, byte[] values) {

  /** Pixels of the largest image that is decoded or made, 8192×8192: 192 MiB in colour. */
  static final int MOST_PIXELS = 1 << 26;

  /** Weights of red, green and blue in 16 bits, as ITU-R BT.601 has them and Pillow rounds them. */
  private static final int RED = 19_595;

  private static final int GREEN = 38_470;
  private static final int BLUE = 7_471;
  private static final int HALF = 0x8000;

  /** The same image in so many channels: grey is written three times, colours become luma. */
  Picture in(int wanted) {
    if (channels == wanted) {
      return this;
    }
    int pixels = width * height;
    byte[] converted = new byte[pixels * wanted];
    for (int pixel = 0; pixel < pixels; pixel++) {
      if (wanted == 1) {
        converted[pixel] = luma(pixel * channels);
      } else {
        for (int channel = 0; channel < wanted; channel++) {
          converted[pixel * wanted + channel] = values[pixel];
        }
      }
    }
    return new Picture(width, height, wanted, converted);
  }

  /** A pixel of an image in colour, red highest. */
  int rgb(int x, int y) {
    int at = (y * width + x) * channels;
    return (values[at] & 0xff) << 16 | (values[at + 1] & 0xff) << 8 | values[at + 2] & 0xff;
  }

  private byte luma(int at) {
    int sum =
        RED * (values[at] & 0xff)
            + GREEN * (values[at + 1] & 0xff)
            + BLUE * (values[at + 2] & 0xff);
    return (byte) (sum + HALF >> 16);
  }
}
