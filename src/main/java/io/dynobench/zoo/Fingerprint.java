package io.dynobench.zoo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is recognised by.
 *
 * @param sha256 of its bytes, in lower-case hex
 * @param size in bytes
 */
public record Fingerprint(String sha256, long size) {

  /**
   * Reads a whole file.
   *
   * @throws IOException when it cannot be read
   */
  public static Fingerprint of(Path file) throws IOException {
    try (Hash hash = new Hash()) {
      Files.copy(file, hash);
      return hash.fingerprint();
    }
  }

  static Fingerprint of(Content content) {
    try (Hash hash = new Hash()) {
      content.writeTo(hash);
      return hash.fingerprint();
    } catch (IOException e) {
      throw new UncheckedIOException("a hash is always writable", e);
    }
  }

  private static final class Hash extends OutputStream {

    private final MessageDigest digest;
    private long size;

    Hash() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    @Override
    public void write(int b) {
      digest.update((byte) b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
      size += length;
    }

    Fingerprint fingerprint() {
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()), size);
    }
  }
}
