package io.dynobench.data;

import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A data set of image files: folders for training and testing, each with one folder per class, or
 * such folders alone, which are for testing.
 */
final class ImageFolders {

  private static final Map<String, Split> PARTS =
      Map.of(
          "train", Split.TRAINING,
          "training", Split.TRAINING,
          "val", Split.TEST,
          "validation", Split.TEST,
          "test", Split.TEST);

  private ImageFolders() {}

  static FoundData in(Path folder) throws IOException {
    Map<Split, Path> roots = roots(folder);
    Path labels = folder.resolve(ClassNames.FILE);
    ClassNames classes = Files.exists(labels) ? ClassNames.read(labels) : ofFolders(roots);
    Map<Split, FoundData.Part> parts = new EnumMap<>(Split.class);
    for (var each : roots.entrySet()) {
      parts.put(
          each.getKey(),
          part(each.getValue(), Files.exists(labels) ? labels : null, classes.folders()));
    }
    return new FoundData(
        Format.IMAGE_FOLDER, null, classes.folders().size(), classes.names(), parts);
  }

  private static Map<Split, Path> roots(Path folder) throws IOException {
    List<Path> folders = ImageFolder.folders(folder);
    if (folders.isEmpty()) {
      throw new UnreadableData(
          Fault.NO_DATA,
          "%s has neither IDX files (t10k-images-idx3-ubyte and its like) nor folders of images."
              .formatted(folder));
    }
    Map<Split, Path> roots = new EnumMap<>(Split.class);
    for (Path each : folders) {
      Split split = PARTS.get(ImageFolder.name(each).toLowerCase(Locale.ROOT));
      if (split != null) {
        Path other = roots.putIfAbsent(split, each);
        if (other != null) {
          throw new UnreadableData(
              Fault.AMBIGUOUS, "%s and %s are for the same.".formatted(other, each));
        }
      }
    }
    if (roots.isEmpty()) {
      return Map.of(Split.TEST, folder);
    }
    if (roots.size() < folders.size()) {
      throw new UnreadableData(
          Fault.AMBIGUOUS,
          "%s has folders beside those of its parts, train and val or test.".formatted(folder));
    }
    return roots;
  }

  /** All parts count their classes alike, even if one of them lacks some. */
  private static ClassNames ofFolders(Map<Split, Path> roots) throws IOException {
    var names = new TreeSet<String>();
    for (Path root : roots.values()) {
      ImageFolder.folders(root).forEach(each -> names.add(ImageFolder.name(each)));
    }
    List<String> sorted = List.copyOf(names);
    return new ClassNames(sorted, sorted);
  }

  private static FoundData.Part part(Path root, @Nullable Path labels, List<String> classes)
      throws IOException {
    List<Path> images =
        ImageFolder.images(root, classes).stream().map(each -> each.image().file()).toList();
    if (images.isEmpty()) {
      throw new UnreadableData(Fault.NO_DATA, "%s has no images.".formatted(root));
    }
    return new FoundData.Part(root, labels, images.size(), images);
  }
}
