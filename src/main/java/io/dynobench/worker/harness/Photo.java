package io.dynobench.worker.harness;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** An encoded image in memory, as a user would send it. */
final class Photo {

  private static final String GENERATED = "photo.jpg";

  private final byte[] jpeg;

  private Photo(byte[] jpeg) {
    this.jpeg = jpeg;
  }

  /** The picture that is part of Dynobench; photo.txt beside it tells how it was made. */
  static Photo generated() {
    try (InputStream file = Photo.class.getResourceAsStream(GENERATED)) {
      if (file == null) {
        throw new IllegalStateException("the worker lacks its picture " + GENERATED);
      }
      ImageIO.setUseCache(false); // in memory: files are not what is measured
      return new Photo(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Pixels decode() {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
      if (image == null || image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
        throw new IllegalStateException("the picture is not a JPEG in colour");
      }
      byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      return new Pixels(image.getWidth(), image.getHeight(), bgr);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A decoded image.
   *
   * @param bgr blue, green and red of every pixel, line by line
   */
  record Pixels(int width, int height, byte[] bgr) {}
}
