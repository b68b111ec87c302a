package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.data.UnreadableData.Fault;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** A JPEG or PNG file. */
record ImageFile(Path file) {

  private static final Set<String> SUFFIXES = Set.of("jpg", "jpeg", "png");
  private static final Set<String> FORMATS = Set.of("jpeg", "png");

  /** By its name. */
  static boolean named(Path file) {
    String name = file.getFileName().toString();
    return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Decodes without what the file says of colour spaces and of how it is to be turned, as Pillow
   * does; what is transparent is shown as if it were not.
   *
   * @throws UnreadableData when it is damaged, too large, or of a kind that is not read
   */
  Picture decode() throws IOException {
    byte[] content = Files.readAllBytes(file);
    return withReader(
        content,
        reader -> {
          requireOrdinarySize(reader);
          return pixels(reader.read(0));
        });
  }

  /**
   * Its channels, height and width, which its begin tells.
   *
   * @param content of the file
   * @throws UnreadableData when it begins as no image does, or as one that is too large
   */
  InputShape shape(byte[] content) throws IOException {
    return withReader(
        content,
        reader -> {
          requireOrdinarySize(reader);
          return InputShape.of(channels(reader), reader.getHeight(0), reader.getWidth(0));
        });
  }

  /** A file of some kilobytes may say that it is an image of gigabytes. */
  private void requireOrdinarySize(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > Picture.MOST_PIXELS) {
      throw new UnreadableData(
          Fault.UNSUPPORTED_IMAGE,
          "%s has %d×%d pixels; at most %,d are read."
              .formatted(file, width, height, Picture.MOST_PIXELS));
    }
  }

  /** As {@link #decode} will give them; a palette's are colours. */
  private static int channels(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    ColorModel colours = types.next().getColorModel();
    boolean grey = colours.getNumColorComponents() == 1 && !(colours instanceof IndexColorModel);
    return grey ? 1 : 3;
  }

  private interface Use<T> {
    T of(ImageReader reader) throws IOException;
  }

  private <T> T withReader(byte[] content, Use<T> use) throws IOException {
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      ImageReader reader = reader(stream);
      try {
        reader.setInput(stream, true, true);
        return use.of(reader);
      } finally {
        reader.dispose();
      }
    } catch (UnreadableData e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw either for what is damaged.
      throw corrupt(String.valueOf(e.getMessage()), e);
    }
  }

  private ImageReader reader(ImageInputStream stream) throws IOException {
    for (Iterator<ImageReader> readers = ImageIO.getImageReaders(stream); readers.hasNext(); ) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
      reader.dispose();
    }
    throw corrupt("it begins as neither JPEG nor PNG does", null);
  }

  private Picture pixels(BufferedImage image) throws UnreadableData {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getColorModel() instanceof IndexColorModel) {
      return new Picture(width, height, 3, palette(image));
    }
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    boolean grey = image.getColorModel().getNumColorComponents() == 1;
    if (!grey && image.getColorModel().getNumColorComponents() != 3) {
      throw new UnreadableData(
          Fault.UNSUPPORTED_IMAGE,
          "%s has %d components of colour; grey images and RGB are read.".formatted(file, bands));
    }
    // Not getRGB: it would apply gamma curves and profiles.
    int channels = grey ? 1 : 3;
    int shift = Math.max(0, raster.getSampleModel().getSampleSize(0) - 8);
    byte[] values = new byte[width * height * channels];
    int[] line = new int[width * bands];
    for (int y = 0; y < height; y++) {
      raster.getPixels(0, y, width, 1, line);
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < channels; channel++) {
          values[(y * width + x) * channels + channel] =
              (byte) (line[x * bands + channel] >> shift);
        }
      }
    }
    return new Picture(width, height, channels, values);
  }

  private static byte[] palette(BufferedImage image) {
    int[] colours =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] values = new byte[colours.length * 3];
    for (int i = 0; i < colours.length; i++) {
      values[3 * i] = (byte) (colours[i] >> 16);
      values[3 * i + 1] = (byte) (colours[i] >> 8);
      values[3 * i + 2] = (byte) colours[i];
    }
    return values;
  }

  private UnreadableData corrupt(String why, @Nullable Throwable cause) {
    return new UnreadableData(
        Fault.CORRUPT_IMAGE, "%s cannot be decoded: %s".formatted(file, why), cause);
  }
}
