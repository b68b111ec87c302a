package io.dynobench.data;

import io.dynobench.data.UnreadableData.Fault;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The begin of an IDX file of unsigned bytes: two zeros, the type 8, the number of dimensions, and
 * every dimension as four bytes, the highest first (LeCun, Cortes and Burges, "The MNIST database",
 * "File formats for the MNIST database").
 *
 * @param sizes of the dimensions; the first is the number of samples
 */
record IdxHeader(int[] sizes) {

  /** Dimensions of a file of images: samples, lines, columns. */
  static final int IMAGES = 3;

  /** Dimensions of a file of labels: samples. */
  static final int LABELS = 1;

  private static final int UNSIGNED_BYTES = 8;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int BUFFER = 1 << 16;

  /** Reads only the begin of a file. */
  static IdxHeader of(Path file, int dimensions) throws IOException {
    try (InputStream content = open(file)) {
      return read(file, content, dimensions);
    } catch (ZipException | EOFException e) {
      throw damaged(file, e);
    }
  }

  /** The content of a file, unpacked if it is gzipped, whatever its name. */
  static InputStream open(Path file) throws IOException {
    var plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    plain.mark(2);
    boolean gzipped = (plain.read() << 8 | plain.read()) == GZIP_MAGIC;
    plain.reset();
    return gzipped ? new GZIPInputStream(plain, BUFFER) : plain;
  }

  static IdxHeader read(Path file, InputStream content, int dimensions) throws IOException {
    int magic = number(file, content);
    if (magic != (UNSIGNED_BYTES << 8 | dimensions)) {
      throw new UnreadableData(
          Fault.WRONG_MAGIC,
          "%s begins with 0x%08x; an IDX file of unsigned bytes with %d dimension(s) begins with 0x%08x."
              .formatted(file, magic, dimensions, UNSIGNED_BYTES << 8 | dimensions));
    }
    int[] sizes = new int[dimensions];
    long bytes = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = number(file, content);
      bytes = sizes[i] < 1 ? 0 : Math.min(bytes * sizes[i], Integer.MAX_VALUE);
    }
    if (bytes == 0) {
      throw new UnreadableData(Fault.NO_DATA, "%s says that it is empty.".formatted(file));
    }
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new UnreadableData(
          Fault.TOO_LARGE, "%s promises more than the 2 GiB that can be read.".formatted(file));
    }
    return new IdxHeader(sizes);
  }

  int count() {
    return sizes[0];
  }

  /** Of one sample. */
  int bytes() {
    int bytes = 1;
    for (int i = 1; i < sizes.length; i++) {
      bytes *= sizes[i];
    }
    return bytes;
  }

  static UnreadableData truncated(Path file, long wanted, long there) {
    return new UnreadableData(
        Fault.TRUNCATED,
        "%s promises %,d bytes of data and ends after %,d.".formatted(file, wanted, there));
  }

  static UnreadableData tooLong(Path file, long wanted) {
    return new UnreadableData(
        Fault.TOO_LONG,
        "%s goes on behind the %,d bytes of data that it promises.".formatted(file, wanted));
  }

  /** What the unpacker says of a file that is cut or changed. */
  static UnreadableData damaged(Path file, IOException e) {
    return new UnreadableData(
        e instanceof EOFException ? Fault.TRUNCATED : Fault.CORRUPT_FILE,
        "%s cannot be unpacked: %s".formatted(file, e.getMessage()),
        e);
  }

  private static int number(Path file, InputStream content) throws IOException {
    byte[] four = content.readNBytes(Integer.BYTES);
    if (four.length < Integer.BYTES) {
      throw new UnreadableData(Fault.TRUNCATED, "%s ends within its header.".formatted(file));
    }
    return ByteBuffer.wrap(four).getInt();
  }
}
