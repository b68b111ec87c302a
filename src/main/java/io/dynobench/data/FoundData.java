package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a folder, by its names and headers; no sample was read.
 *
 * @param image shape of all images; null when only the images can tell it
 * @param classNames in the order of labels; empty when they have none
 */
public record FoundData(
    Format format,
    @Nullable InputShape image,
    int classes,
    List<String> classNames,
    Map<Split, Part> parts) {

  public FoundData {
    classNames = List.copyOf(classNames);
    parts = Map.copyOf(parts);
  }

  /**
   * @param samples the file or folder
   * @param labels the file of labels; null where folders say them
   * @param files everything that belongs to it, in an order that does not change
   */
  public record Part(Path samples, @Nullable Path labels, long count, List<Path> files) {

    public Part {
      files = List.copyOf(files);
    }
  }

  /**
   * Finds out what a folder is, by its content.
   *
   * @throws UnreadableData when it is no data set, or one that is damaged
   */
  public static FoundData in(Path folder) throws IOException {
    var idx = IdxFolder.in(folder);
    return idx.isPresent() ? idx.get() : ImageFolders.in(folder);
  }

  /**
   * The shape of an image, {@code [channels, height, width]}, which its begin tells.
   *
   * @param file that it is, for the message
   * @param content all of it
   * @throws UnreadableData when it begins as no image does
   */
  public static InputShape imageShape(Path file, byte[] content) throws IOException {
    return new ImageFile(file).shape(content);
  }
}
