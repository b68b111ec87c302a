package io.dynobench.models;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Files that were being written when their process was killed. */
final class AbandonedParts {

  /** Nobody pauses for so long while writing a file. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private AbandonedParts() {}

  /** Removes those of a folder that nobody writes any more. */
  static void remove(Path folder, Instant now) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
      for (Path part : parts) {
        if (isAbandoned(part, now)) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static boolean isAbandoned(Path part, Instant now) throws IOException {
    try {
      return Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(ABANDONED));
    } catch (NoSuchFileException completed) {
      // Another process has given it its name in the meantime.
      return false;
    }
  }
}
