package io.dynobench.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Looks through a file of labels without holding it: little that is gzipped may be much. */
final class IdxLabels {

  private static final int BUFFER = 1 << 16;

  private IdxLabels() {}

  /**
   * The largest label of a file, all of which is read.
   *
   * @param images the file that the labels are of
   * @param samples how many it has
   * @throws UnreadableData when it is no such file, has other than so many labels, or less or more
   *     than it promises
   */
  static int largest(Path file, Path images, int samples) throws IOException {
    try (InputStream content = IdxHeader.open(file)) {
      int count = IdxHeader.read(file, content, IdxHeader.LABELS).count();
      IdxFolder.requireSame(images, samples, file, count);
      byte[] buffer = new byte[BUFFER];
      int largest = 0;
      int there = 0;
      while (there < count) {
        int read = content.read(buffer, 0, Math.min(BUFFER, count - there));
        if (read < 0) {
          throw IdxHeader.truncated(file, count, there);
        }
        for (int i = 0; i < read; i++) {
          largest = Math.max(largest, buffer[i] & 0xff);
        }
        there += read;
      }
      if (content.read() >= 0) {
        throw IdxHeader.tooLong(file, count);
      }
      return largest;
    } catch (ZipException | EOFException e) {
      throw IdxHeader.damaged(file, e);
    }
  }
}
