package io.dynobench.security;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one line in the data folder that holds the API key. */
final class ApiKeyFile {

  /** A shorter key, written by hand, could be guessed. */
  private static final int SHORTEST = 20;

  private final Path folder;
  private final Path path;

  ApiKeyFile(Path dataFolder) {
    this.folder = dataFolder;
    this.path = dataFolder.resolve("api.key");
  }

  Path path() {
    return path.toAbsolutePath().normalize();
  }

  /**
   * The key in the file; a new one is written if there is no file.
   *
   * @throws IllegalStateException if the file holds no key that could be used
   */
  ApiKey open() throws IOException {
    if (Files.notExists(path)) {
      create();
    }
    List<String> lines = Files.readAllLines(path).stream().map(String::strip).toList();
    if (lines.isEmpty() || lines.get(0).length() < SHORTEST) {
      throw new IllegalStateException(
          "%s must hold a key of at least %d characters in its first line; delete it to get a new one"
              .formatted(path(), SHORTEST));
    }
    return new ApiKey(lines.get(0));
  }

  /** Writes beside the file and moves: a crash in between leaves no half of a key. */
  private void create() throws IOException {
    PrivateDataFolder.create(folder);
    Path draft = Files.createTempFile(folder, "api", ".key", PrivateDataFolder.only("rw-------"));
    try {
      Files.writeString(draft, Secrets.next() + System.lineSeparator());
      // A node that shares the folder may have been faster: its key stays.
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
