package io.dynobench.models;

import io.dynobench.zoo.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files stay until somebody deletes them; each is named by its hash. */
@Component
class UploadFolder {

  private final Path folder;
  private final Clock clock;

  UploadFolder(@Value("${dynobench.data-dir}") Path dataFolder, Clock clock) {
    this.clock = clock;
    this.folder = dataFolder.toAbsolutePath().normalize().resolve("models").resolve("uploads");
  }

  /** A file under way; it is gone when closed, unless it was kept. */
  final class Draft implements AutoCloseable {

    private final Path part;
    private final Fingerprint fingerprint;

    private Draft(InputStream content) throws IOException {
      Files.createDirectories(folder);
      AbandonedParts.remove(folder, clock.instant());
      part = Files.createTempFile(folder, "upload", ".part");
      try {
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        fingerprint = Fingerprint.of(part);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(part);
        throw e;
      }
    }

    Path file() {
      return part;
    }

    Fingerprint fingerprint() {
      return fingerprint;
    }

    void keepAs(String name) throws IOException {
      Files.move(
          part,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(part);
    }
  }

  Draft receive(InputStream content) throws IOException {
    return new Draft(content);
  }

  /** Whether or not it is there. */
  Path file(String name) {
    return folder.resolve(name);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }
}
