package io.dynobench.datasets;

import java.nio.file.Path;

/**
 * How to get a data set; nothing is downloaded.
 *
 * @param own whose folders are data sets
 */
record Hint(Path own) {

  String missing(String name) {
    String there = DatasetFolders.PACKAGES.get(name);
    return "This node has no data set '%s'. %s%s"
        .formatted(
            name,
            there == null ? "Lay" : "On Debian and Ubuntu: apt install %s. Or lay".formatted(there),
            layout(name));
  }

  private String layout(String name) {
    return (" its IDX files (t10k-images-idx3-ubyte and"
            + " t10k-labels-idx1-ubyte, train-… for training; also .gz), or one folder of JPEG and"
            + " PNG files for each class, into %s.")
        .formatted(own.resolve(name));
  }
}
