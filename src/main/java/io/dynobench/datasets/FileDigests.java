package io.dynobench.datasets;

import io.dynobench.bench.InputShape;
import io.dynobench.data.FoundData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads every file of one folder once for each time that it changes. */
class FileDigests {

  private static final int BUFFER = 1 << 16;

  /** Images are read as a whole; none that a model is shown is so large. */
  private static final long LARGEST_IMAGE = 64L * 1024 * 1024;

  private final Map<Path, Known> known = new ConcurrentHashMap<>();

  /** A file as it was when it was read. */
  private record State(long size, FileTime changed) {}

  private record Known(State state, Digest digest) {}

  /**
   * What a file was found to be.
   *
   * @param sha256 of its bytes, in hex
   * @param image its shape; null of a file that is no image
   */
  record Digest(String sha256, long size, @Nullable InputShape image) {}

  /**
   * @param image whether it must be an image
   * @throws IOException when it cannot be read, or is no image although it must be
   */
  Digest of(Path file, boolean image) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    State now = new State(attributes.size(), attributes.lastModifiedTime());
    Known before = known.get(file);
    if (before != null && before.state().equals(now)) {
      return before.digest();
    }
    if (image && now.size() > LARGEST_IMAGE) {
      throw new IOException("%s is larger than 64 MiB".formatted(file));
    }
    Digest digest = image ? ofImage(file) : new Digest(sha256(file), now.size(), null);
    known.put(file, new Known(now, digest));
    return digest;
  }

  /** Of files that a folder no longer has, nothing is kept. */
  void forgetOthersThan(Set<Path> files) {
    known.keySet().retainAll(files);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Digest ofImage(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return new Digest(
        HexFormat.of().formatHex(sha256().digest(content)),
        content.length,
        FoundData.imageShape(file, content));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream content = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
