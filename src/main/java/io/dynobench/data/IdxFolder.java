package io.dynobench.data;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.LabelledData.Format;
import io.dynobench.bench.LabelledData.Split;
import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of MNIST and of the sets that are named like it, plain or gzipped. */
final class IdxFolder {

  private static final Pattern NAME =
      Pattern.compile("(?:.+-)?(train|t10k|test)-(images|labels)[-.]idx[13][-.]ubyte(\\.gz)?");

  private IdxFolder() {}

  /** Nothing when there is no such file. */
  static Optional<FoundData> in(Path folder) throws IOException {
    Map<Split, Map<String, Path>> found = files(folder);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<Split, FoundData.Part> parts = new EnumMap<>(Split.class);
    InputShape image = null;
    int classes = 0;
    for (var each : found.entrySet()) {
      Path images = file(folder, each.getKey(), each.getValue(), "images");
      Path labels = file(folder, each.getKey(), each.getValue(), "labels");
      IdxHeader header = IdxHeader.of(images, IdxHeader.IMAGES);
      requireOrdinarySize(images, header);
      InputShape shape = IdxSamples.shape(header);
      if (image != null && !image.equals(shape)) {
        throw new UnreadableData(
            Fault.SHAPES_DIFFER,
            "The images of %s are %s, and those for training %s.".formatted(images, shape, image));
      }
      image = shape;
      classes = Math.max(classes, IdxLabels.largest(labels, images, header.count()) + 1);
      parts.put(
          each.getKey(),
          new FoundData.Part(images, labels, header.count(), List.of(images, labels)));
    }
    List<String> names = names(folder, classes);
    return Optional.of(
        new FoundData(Format.IDX, image, names.isEmpty() ? classes : names.size(), names, parts));
  }

  /**
   * By part and by what they hold; of a plain file and a gzipped one of its name, the plain one.
   */
  private static Map<Split, Map<String, Path>> files(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> list = Files.list(folder)) {
      all = list.sorted().toList();
    }
    Map<Split, Map<String, Path>> found = new TreeMap<>();
    for (Path each : all) {
      Matcher name = NAME.matcher(ImageFolder.name(each));
      if (name.matches()) {
        Split split = name.group(1).equals("train") ? Split.TRAINING : Split.TEST;
        Map<String, Path> files = found.computeIfAbsent(split, any -> new HashMap<>());
        Path other = files.putIfAbsent(name.group(2), each);
        if (other != null && !each.equals(Path.of(other + ".gz"))) {
          throw new UnreadableData(
              Fault.AMBIGUOUS, "%s and %s are the same part.".formatted(other, each));
        }
      }
    }
    return found;
  }

  private static Path file(Path folder, Split split, Map<String, Path> files, String what)
      throws UnreadableData {
    Path file = files.get(what);
    if (file == null) {
      throw new UnreadableData(
          Fault.MISSING_FILE,
          "%s has no file %s-%s-idx%d-ubyte or that with .gz."
              .formatted(
                  folder,
                  split == Split.TRAINING ? "train" : "t10k",
                  what,
                  what.equals("images") ? IdxHeader.IMAGES : IdxHeader.LABELS));
    }
    return file;
  }

  private static void requireOrdinarySize(Path images, IdxHeader header) throws UnreadableData {
    if (header.bytes() > Picture.MOST_PIXELS) {
      throw new UnreadableData(
          Fault.TOO_LARGE,
          "The images of %s have %,d pixels each; at most %,d are read."
              .formatted(images, header.bytes(), Picture.MOST_PIXELS));
    }
  }

  static void requireSame(Path images, int samples, Path labels, int there) throws UnreadableData {
    if (samples != there) {
      throw new UnreadableData(
          Fault.COUNTS_DIFFER,
          "%s has %,d samples, and %s has %,d labels.".formatted(images, samples, labels, there));
    }
  }

  /** Empty when no file says them. */
  private static List<String> names(Path folder, int classes) throws IOException {
    Path file = folder.resolve(ClassNames.FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(Files.readAllLines(file));
    names.removeIf(String::isBlank);
    if (names.size() < classes) {
      throw new UnreadableData(
          Fault.LABEL_OUT_OF_RANGE,
          "%s names %d classes, and there is the label %d."
              .formatted(file, names.size(), classes - 1));
    }
    return names.stream().map(String::strip).toList();
  }
}
