package io.dynobench.supervisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the beginning and the end of a process's output. It reads on when the file is full or the
 * disk fails, so that the process never waits for it.
 */
final class CappedLog {

  private final Path file;
  private final int headLimit;
  private final byte[] tail;
  private long tailBytes;

  /**
   * @param limit bytes, at least 2
   */
  CappedLog(Path file, long limit) {
    this.file = file;
    this.headLimit = Math.toIntExact(limit / 2);
    this.tail = new byte[headLimit];
  }

  /**
   * Copies until the process has ended.
   *
   * @throws IOException when the file could not be written; the input was read to its end
   */
  void copy(InputStream input) throws IOException {
    try (input) {
      try (OutputStream out = Files.newOutputStream(file)) {
        copyHead(input, out);
        copyTail(input);
        writeTail(out);
      } finally {
        input.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private void copyHead(InputStream input, OutputStream out) throws IOException {
    byte[] buffer = new byte[8192];
    int left = headLimit;
    while (left > 0) {
      int count = input.read(buffer, 0, Math.min(buffer.length, left));
      if (count < 0) {
        return;
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  /** Into a ring. */
  private void copyTail(InputStream input) throws IOException {
    while (true) {
      int at = (int) (tailBytes % tail.length);
      int count = input.read(tail, at, tail.length - at);
      if (count < 0) {
        return;
      }
      tailBytes += count;
    }
  }

  private void writeTail(OutputStream out) throws IOException {
    if (tailBytes <= tail.length) {
      out.write(tail, 0, (int) tailBytes);
      return;
    }
    out.write(
        "\n… %d bytes left out …\n"
            .formatted(tailBytes - tail.length)
            .getBytes(StandardCharsets.UTF_8));
    int oldest = (int) (tailBytes % tail.length);
    out.write(tail, oldest, tail.length - oldest);
    out.write(tail, 0, oldest);
  }
}
