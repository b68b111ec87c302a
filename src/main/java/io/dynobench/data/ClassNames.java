package io.dynobench.data;

import io.dynobench.data.UnreadableData.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a file of labels says, one line for each class in the order of the model's outputs: the
 * folder of its images and, behind a tab (or a space in lines without one), what people call it.
 * Without the second, the first is the name.
 */
record ClassNames(List<String> folders, List<String> names) {

  /** Its name beside the folders. */
  static final String FILE = "labels.txt";

  /**
   * @throws UnreadableData when it names no class, or one folder twice
   */
  static ClassNames read(Path file) throws IOException {
    List<String> folders = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String line : Files.readString(file).lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        continue;
      }
      String[] words = line.split(line.contains("\t") ? "\t+" : "\\s+", 2);
      folders.add(words[0]);
      names.add(words[words.length - 1]);
    }
    if (folders.isEmpty()) {
      throw new UnreadableData(Fault.BAD_LABELS, "%s names no class.".formatted(file));
    }
    var seen = new HashSet<String>();
    for (String folder : folders) {
      if (folder.contains("/") || folder.startsWith(".")) {
        throw new UnreadableData(
            Fault.BAD_LABELS, "%s names '%s', which is no folder's name.".formatted(file, folder));
      }
      if (!seen.add(folder)) {
        throw new UnreadableData(Fault.BAD_LABELS, "%s names '%s' twice.".formatted(file, folder));
      }
    }
    return new ClassNames(folders, names);
  }
}
