package io.dynobench.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A labelled data set as a worker reads it.
 *
 * @param name as jobs write it
 * @param image shape of one image; null where they differ
 * @param classes how many there are; labels count from 0
 * @param classNames in the order of the labels; empty when they have none
 * @param parts what there is of it
 */
public record LabelledData(
    String name,
    Format format,
    @Nullable InputShape image,
    int classes,
    List<String> classNames,
    Map<Split, Part> parts) {

  /** The name of the data that is made on the spot, in the shape of any model. */
  public static final String SYNTHETIC = "synthetic";

  public LabelledData {
    classNames = List.copyOf(classNames);
    parts = Map.copyOf(parts);
  }

  /** How it is stored. */
  public enum Format {
    /** LeCun's format of MNIST, plain or gzipped. */
    IDX,
    /** One folder of image files per class. */
    IMAGE_FOLDER,
    /** Seeded random images and labels, which are stored nowhere. */
    SYNTHETIC
  }

  /** What a part is for. */
  public enum Split {
    TRAINING,
    TEST
  }

  /**
   * @param samples the file or folder
   * @param labels the file of labels; null where folders say them
   * @param count of samples
   * @param sha256 of everything in it, in hex
   */
  public record Part(Path samples, @Nullable Path labels, long count, String sha256) {}
}
