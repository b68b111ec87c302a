package io.dynobench.models;

import io.dynobench.models.catalogue.CatalogueFile;
import io.dynobench.models.catalogue.CatalogueFileException;
import io.dynobench.models.catalogue.Claims;
import io.dynobench.models.catalogue.Entry;
import io.dynobench.models.catalogue.Named;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The published catalogues, as they come with Dynobench and as a user's file extends them. */
final class CatalogueFiles {

  private static final String FOLDER = "/catalogue/";

  private static final String TOPOLOGIES = "topologies";

  private CatalogueFiles() {}

  /**
   * @throws CatalogueFileException when the file cannot be used
   */
  static List<Platform> platforms(Optional<Path> extension) {
    return read("hardware.yml", "platforms", PlatformReader::read, extension);
  }

  /**
   * @throws CatalogueFileException when the file cannot be used
   */
  static List<Topology> topologies(Optional<Path> extension) {
    return read("topologies.yml", TOPOLOGIES, TopologyReader::read, extension);
  }

  /**
   * The ids of the topologies whose family a user's file says.
   *
   * @throws CatalogueFileException when the file cannot be used
   */
  static Set<String> families(Optional<Path> extension) {
    return extension.stream()
        .flatMap(file -> CatalogueFile.read(file, TOPOLOGIES).stream())
        .filter(entry -> entry.optional("family").isPresent())
        .map(entry -> entry.required("id").text())
        .collect(Collectors.toSet());
  }

  private static <T> List<T> read(
      String shipped, String field, Function<Entry, Named<T>> reader, Optional<Path> extension) {
    Stream<List<Entry>> files =
        Stream.concat(
            Stream.of(CatalogueFile.shipped(FOLDER + shipped, field)),
            extension.stream().map(file -> CatalogueFile.read(file, field)));
    return Claims.settle(files.map(file -> file.stream().map(reader).toList()).toList());
  }
}
