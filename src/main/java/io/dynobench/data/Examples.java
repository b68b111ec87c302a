package io.dynobench.data;

import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.UnreadableData.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A few images of a data set in a row, for people to look at. */
public final class Examples {

  /** Images in the row; there may be fewer. */
  private static final int COUNT = 12;

  /** Of each image's square, in pixels. */
  private static final int SIDE = 56;

  private Examples() {}

  /**
   * A PNG of the first images of IDX files, or of images from all over a folder, each cut to a
   * square; of the part for testing where there is one.
   *
   * @throws UnreadableData when there are none, or one of them is damaged
   */
  public static byte[] png(LabelledData data) throws IOException {
    List<Picture> pictures = pictures(data);
    var row = new BufferedImage(pictures.size() * SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < pictures.size(); i++) {
      draw(pictures.get(i), row, i * SIDE);
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(row, "png", png);
    return png.toByteArray();
  }

  private static List<Picture> pictures(LabelledData data) throws IOException {
    LabelledData.Part part =
        data.parts().getOrDefault(Split.TEST, data.parts().get(Split.TRAINING));
    if (part == null) {
      throw new UnreadableData(Fault.NO_SUCH_PART, "%s has no images.".formatted(data.name()));
    }
    return switch (data.format()) {
      case IDX -> first(part);
      case IMAGE_FOLDER -> spread(data, part);
      case SYNTHETIC -> List.of();
    };
  }

  private static List<Picture> first(LabelledData.Part part) throws IOException {
    int each = IdxHeader.of(part.samples(), IdxHeader.IMAGES).bytes();
    int room = Math.max(1, Picture.MOST_PIXELS / each);
    int count = (int) Math.min(Math.min(COUNT, room), part.count());
    IdxFile images = IdxFile.read(part.samples(), IdxHeader.IMAGES, count);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < Math.min(count, images.header().count()); i++) {
      pictures.add(small(IdxSamples.picture(images, i)));
    }
    return pictures;
  }

  private static List<Picture> spread(LabelledData data, LabelledData.Part part)
      throws IOException {
    Path labels = part.labels();
    List<ImageFolder.Labelled> images =
        ImageFolder.images(
            part.samples(), labels == null ? data.classNames() : ClassNames.read(labels).folders());
    int count = Math.min(COUNT, images.size());
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = (int) ((long) i * images.size() / count);
      pictures.add(small(images.get(index).image().decode()));
    }
    return pictures;
  }

  /** At once, so that no two large images are in memory. */
  private static Picture small(Picture picture) throws UnreadableData {
    return Resampling.shorterSide(picture, SIDE).in(3);
  }

  private static void draw(Picture picture, BufferedImage row, int left) {
    int fromX = (picture.width() - SIDE) / 2;
    int fromY = (picture.height() - SIDE) / 2;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        row.setRGB(left + x, y, picture.rgb(fromX + x, fromY + y));
      }
    }
  }
}
