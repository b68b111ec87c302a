package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.bench.Preprocessing;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Opens a part of a labelled data set for a model. */
public final class OpenSamples {

  private OpenSamples() {}

  /**
   * Opens and checks what can be checked without reading every sample.
   *
   * @param wanted shape of the model's input
   * @param preprocessing of images; null for the data set's own: pixels as numbers from 0 to 1 of
   *     IDX files, and what networks for ImageNet expect of folders of images in colour
   * @param classes that the model tells apart
   * @param seed of synthetic data; others do not depend on it
   * @throws UnreadableData when the files are not what they were or were said to be, or do not fit
   *     the model
   */
  public static LabelledSamples open(
      LabelledData data,
      Split split,
      InputShape wanted,
      @Nullable Preprocessing preprocessing,
      int classes,
      long seed)
      throws IOException {
    if (data.format() == LabelledData.Format.SYNTHETIC) {
      return new SyntheticSamples(wanted, classes, split, seed);
    }
    LabelledData.Part part = data.parts().get(split);
    if (part == null) {
      throw new UnreadableData(
          Fault.NO_SUCH_PART,
          "The data set %s has no samples for %s."
              .formatted(data.name(), split == Split.TRAINING ? "training" : "testing"));
    }
    if (classes != data.classes()) {
      throw new UnreadableData(
          Fault.CLASSES_DIFFER,
          "The model tells %d classes apart, and the data set %s has %d.%s"
              .formatted(classes, data.name(), data.classes(), remedy(data, classes)));
    }
    return switch (data.format()) {
      case IDX -> IdxSamples.open(part, wanted, preprocessing, classes);
      case IMAGE_FOLDER -> FolderSamples.open(data, part, wanted, preprocessing);
      case SYNTHETIC -> throw new IllegalStateException("synthetic data has no parts");
    };
  }

  /** A subset may lack the samples of the last classes, by which they are counted. */
  private static String remedy(LabelledData data, int classes) {
    boolean counted = data.format() == LabelledData.Format.IDX && data.classNames().isEmpty();
    return counted && classes > data.classes()
        ? " They are counted by the largest label; a file labels.txt beside the IDX files, with one line for each class, says how many there are."
        : "";
  }
}
