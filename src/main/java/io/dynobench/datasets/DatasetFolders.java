package io.dynobench.datasets;

import io.dynobench.bench.LabelledData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where data sets lie.
 *
 * @param own each folder in it is one, under its name
 * @param system where the packages of a distribution lay theirs, each under its name; only those
 *     that are known to hold labelled images count
 */
record DatasetFolders(Path own, Path system) {

  /** Where Debian's packages {@code dataset-…} lay their files. */
  static final Path DEBIAN = Path.of("/usr/share/datasets");

  /** Debian's data set of labelled images, and what its package is called. */
  static final Map<String, String> PACKAGES = Map.of("fashion-mnist", "dataset-fashion-mnist");

  private static final Logger log = LoggerFactory.getLogger(DatasetFolders.class);

  /** By name. A folder of the user's takes the place of the system's of the same name. */
  SortedMap<String, Path> all() {
    SortedMap<String, Path> all = new TreeMap<>();
    for (String name : PACKAGES.keySet()) {
      Path folder = system.resolve(name);
      if (Files.isDirectory(folder)) {
        all.put(name, folder);
      }
    }
    if (Files.isDirectory(own)) {
      try (Stream<Path> folders = Files.list(own)) {
        folders
            .filter(each -> !name(each).startsWith(".") && Files.isDirectory(each))
            .filter(each -> !name(each).equals(LabelledData.SYNTHETIC))
            .forEach(each -> all.put(name(each), each));
      } catch (IOException e) {
        log.warn("The folder of data sets cannot be read (dynobench.datasets.directory)", e);
      }
    }
    return all;
  }

  /** The packages whose data sets are not there, by the name of the data set. */
  SortedMap<String, String> absentPackages() {
    SortedMap<String, String> absent = new TreeMap<>(PACKAGES);
    absent.keySet().removeAll(all().keySet());
    return absent;
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
