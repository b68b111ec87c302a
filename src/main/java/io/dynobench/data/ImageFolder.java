package io.dynobench.data;

import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One folder of images per class, as ImageNet's validation images are laid out. */
final class ImageFolder {

  private ImageFolder() {}

  /** An image and the number of its class. */
  record Labelled(ImageFile image, int label) {}

  /**
   * All images, in the order of classes and then of names.
   *
   * @param classes the folders' names in the order of labels; those that are not there have no
   *     samples here
   * @throws UnreadableData when a folder is of no class or has no images, or a file is no image
   */
  static List<Labelled> images(Path folder, List<String> classes) throws IOException {
    for (Path each : folders(folder)) {
      if (!classes.contains(name(each))) {
        throw new UnreadableData(
            Fault.UNKNOWN_CLASS, "The folder %s is of none of the classes.".formatted(each));
      }
    }
    List<Labelled> images = new ArrayList<>();
    for (int label = 0; label < classes.size(); label++) {
      Path of = folder.resolve(classes.get(label));
      if (Files.isDirectory(of)) {
        for (Path file : files(of)) {
          images.add(new Labelled(new ImageFile(file), label));
        }
      }
    }
    return images;
  }

  /** The folders in a folder, in the order of their names, without hidden ones. */
  static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !name(each).startsWith(".") && Files.isDirectory(each))
          .sorted()
          .toList();
    }
  }

  static String name(Path path) {
    return path.getFileName().toString();
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(each -> !name(each).startsWith(".")).sorted().toList();
    }
    for (Path file : files) {
      if (!ImageFile.named(file) || Files.isDirectory(file)) {
        throw new UnreadableData(
            Fault.UNSUPPORTED_IMAGE,
            "%s is in a class's folder and is no .jpg, .jpeg or .png file.".formatted(file));
      }
    }
    if (files.isEmpty()) {
      throw new UnreadableData(Fault.EMPTY_CLASS, "The class %s has no images.".formatted(folder));
    }
    return files;
  }
}
