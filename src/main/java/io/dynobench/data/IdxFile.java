package io.dynobench.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The content of an IDX file of unsigned bytes.
 *
 * @param values of all samples, one after the other; not to be changed
 */
record IdxFile(IdxHeader header, byte[] values) {

  /**
   * Reads all of a file.
   *
   * @param dimensions that it must have
   * @throws UnreadableData when it is no such file, or has less or more than it promises
   */
  static IdxFile read(Path file, int dimensions) throws IOException {
    return read(file, dimensions, Integer.MAX_VALUE);
  }

  /** Reads no more than the first samples of a file. */
  static IdxFile read(Path file, int dimensions, int most) throws IOException {
    try (InputStream content = IdxHeader.open(file)) {
      IdxHeader header = IdxHeader.read(file, content, dimensions);
      int samples = Math.min(most, header.count());
      int wanted = samples * header.bytes();
      // Grows with what is there: a header may promise what no machine could hold.
      byte[] values = content.readNBytes(wanted);
      if (values.length < wanted) {
        throw IdxHeader.truncated(file, wanted, values.length);
      }
      if (samples == header.count() && content.read() >= 0) {
        throw IdxHeader.tooLong(file, wanted);
      }
      return new IdxFile(header, values);
    } catch (ZipException | EOFException e) {
      throw IdxHeader.damaged(file, e);
    }
  }

  /** The first number of a sample that is but one number. */
  int value(int index) {
    return values[index] & 0xff;
  }
}
