package io.dynobench.results;

import io.dynobench.bench.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The raw samples of trials that ran on this node: {@code trials/<id>/samples.gz}. */
@Component
class SampleFiles {

  private static final Logger log = LoggerFactory.getLogger(SampleFiles.class);

  private final Path trials;

  SampleFiles(@Value("${dynobench.data-dir}") Path dataDir) {
    trials = dataDir.resolve("trials");
  }

  Optional<Samples> read(UUID trial) {
    Path file = file(trial);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Samples.read(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that cannot be deleted only costs space, so it is no reason to fail. */
  void delete(UUID trial) {
    try {
      Files.deleteIfExists(file(trial));
    } catch (IOException e) {
      log.warn("Cannot delete the raw samples of trial {}", trial, e);
    }
  }

  private Path file(UUID trial) {
    return trials.resolve(trial.toString()).resolve("samples.gz");
  }
}
