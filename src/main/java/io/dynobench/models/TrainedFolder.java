package io.dynobench.models;

import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.TrainedParameters;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Where trained parameters stay until somebody deletes them; each file is named by its hash. */
@Component
class TrainedFolder {

  private static final String SUFFIX = ".safetensors";

  private final Path folder;
  private final DataSize largest;

  TrainedFolder(
      @Value("${dynobench.data-dir}") Path dataFolder,
      @Value("${dynobench.models.max-trained}") DataSize largest) {
    this.folder = dataFolder.toAbsolutePath().normalize().resolve("models").resolve("trained");
    this.largest = largest;
  }

  TrainedModelRecorder.Outcome keep(Path file, String network) throws IOException {
    try {
      return Files.size(file) > largest.toBytes() ? tooLarge(file) : moved(file, network);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private TrainedModelRecorder.Outcome tooLarge(Path file) throws IOException {
    return new TrainedModelRecorder.NotKept(
        "the parameters take %d MiB, and at most %d are kept (dynobench.models.max-trained)"
            .formatted(Files.size(file) >> 20, largest.toMegabytes()));
  }

  private TrainedModelRecorder.Outcome moved(Path file, String network) throws IOException {
    try {
      learned(file, network);
    } catch (IOException e) {
      return new TrainedModelRecorder.NotKept(
          "the worker's file cannot be read: " + e.getMessage());
    }
    Fingerprint fingerprint = Fingerprint.of(file);
    Files.createDirectories(folder);
    Files.move(
        file,
        file(fingerprint.sha256()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    return new TrainedModelRecorder.Kept(
        TrainedModel.id(network, fingerprint.sha256()), fingerprint.sha256(), fingerprint.size());
  }

  /**
   * A network with the parameters of a file.
   *
   * @throws IOException when the file is not there, or of another network
   */
  static Network learned(Path file, String network) throws IOException {
    Network untrained =
        Zoo.find(network).orElseThrow(() -> new IOException("there is no network " + network));
    try {
      return untrained.with(TrainedParameters.read(file));
    } catch (IllegalArgumentException e) {
      throw new IOException("%s is not of %s: %s".formatted(file, network, e.getMessage()), e);
    }
  }

  /** Whether or not it is there. */
  Path file(String sha256) {
    return folder.resolve(sha256 + SUFFIX);
  }

  /** Hashes of the files that nobody has written since. */
  List<String> olderThan(Instant since) throws IOException {
    List<String> old = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
        for (Path file : all) {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
            String name = file.getFileName().toString();
            old.add(name.substring(0, name.length() - SUFFIX.length()));
          }
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    return old;
  }

  void delete(String sha256) throws IOException {
    Files.deleteIfExists(file(sha256));
  }
}
