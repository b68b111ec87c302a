package io.dynobench.models;

import io.dynobench.models.catalogue.CatalogueFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Users' extensions of the published catalogues. Empty means a file of the usual name under the
 * data directory, if there is one.
 *
 * @param hardware platforms, as in {@code hardware.yml}
 * @param topologies networks, as in {@code topologies.yml}
 */
@ConfigurationProperties("dynobench.catalogue")
record CatalogueProperties(@DefaultValue("") String hardware, @DefaultValue("") String topologies) {

  Optional<Path> hardwareFile(Path data) {
    return file(hardware, data.resolve("catalogue/hardware.yml"));
  }

  Optional<Path> topologiesFile(Path data) {
    return file(topologies, data.resolve("catalogue/topologies.yml"));
  }

  /** A file that was named must be there; {@link CatalogueFile} says so when it is not. */
  private static Optional<Path> file(String named, Path usual) {
    return named.isBlank()
        ? Optional.of(usual).filter(Files::exists)
        : Optional.of(Path.of(named.strip()));
  }
}
