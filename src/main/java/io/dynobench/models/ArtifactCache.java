package io.dynobench.models;

import io.dynobench.zoo.Fingerprint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The files that engines load, each named by the hash of its content. A file appears under its name
 * only when it is complete, so that several processes may share the folder.
 */
@Component
class ArtifactCache {

  /** Of the files that may be removed when space is short. */
  private static final List<String> EXTENSIONS = List.of(".pt", ".onnx");

  private final Path folder;
  private final Clock clock;
  private final CacheSpace space;

  /** What this process has written or read through already. */
  private final Set<Fingerprint> verified = new HashSet<>();

  /**
   * @param limit of all files together
   * @param trialTimeout after which no trial uses the file that it was given
   */
  ArtifactCache(
      @Value("${dynobench.data-dir}") Path dataFolder,
      @Value("${dynobench.models.cache-limit}") DataSize limit,
      @Value("${dynobench.trials.timeout}") Duration trialTimeout,
      Clock clock) {
    this.folder = dataFolder.toAbsolutePath().normalize().resolve("models");
    this.space = new CacheSpace(limit.toBytes(), trialTimeout.multipliedBy(2));
    this.clock = clock;
  }

  @FunctionalInterface
  interface Content {

    void writeTo(OutputStream target) throws IOException;
  }

  /**
   * The file with this content, written when it is not there or is damaged.
   *
   * @param suffix of its name, with the dot
   * @return an absolute path
   * @throws IOException when it cannot be written, or the content is not what the fingerprint says
   */
  synchronized Path file(Fingerprint fingerprint, String suffix, Content content)
      throws IOException {
    Path file = folder.resolve(fingerprint.sha256() + suffix);
    if (!isIntact(file, fingerprint)) {
      Files.createDirectories(folder);
      AbandonedParts.remove(folder, clock.instant());
      write(file, fingerprint, content);
    }
    verified.add(fingerprint);
    space.markUsed(file, clock.instant());
    space.free(folder, clock.instant(), EXTENSIONS);
    return file;
  }

  /** Reads the whole file the first time, and later only looks at its size. */
  private boolean isIntact(Path file, Fingerprint expected) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) != expected.size()) {
      return false;
    }
    return verified.contains(expected) || Fingerprint.of(file).equals(expected);
  }

  private void write(Path file, Fingerprint expected, Content content) throws IOException {
    Path part = Files.createTempFile(folder, expected.sha256(), ".part");
    try {
      try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(target);
      }
      if (!Fingerprint.of(part).equals(expected)) {
        throw new IOException("%s was not written as it should be".formatted(file.getFileName()));
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
