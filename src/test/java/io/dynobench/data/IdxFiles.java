package io.dynobench.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes small IDX files. */
public final class IdxFiles {

  private IdxFiles() {}

  /** The bytes of a file with these dimensions and this content, whether they agree or not. */
  public static byte[] bytes(int[] sizes, byte[] values) {
    try (var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes)) {
      out.writeInt(0x0800 | sizes.length);
      for (int size : sizes) {
        out.writeInt(size);
      }
      out.write(values);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static byte[] gzipped(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** Images of one value each, 28×28, that is their number, and labels as given. */
  public static void write(Path folder, String prefix, int... labels) throws IOException {
    byte[] images = new byte[labels.length * 28 * 28];
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Arrays.fill(images, i * 28 * 28, (i + 1) * 28 * 28, (byte) i);
      bytes[i] = (byte) labels[i];
    }
    write(folder, prefix, images, bytes);
  }

  /** Images of 28×28 bytes and their labels, gzipped as Debian has them. */
  public static void write(Path folder, String prefix, byte[] images, byte[] labels)
      throws IOException {
    Files.createDirectories(folder);
    Files.write(
        folder.resolve(prefix + "-images-idx3-ubyte.gz"),
        gzipped(bytes(new int[] {labels.length, 28, 28}, images)));
    Files.write(
        folder.resolve(prefix + "-labels-idx1-ubyte.gz"),
        gzipped(bytes(new int[] {labels.length}, labels)));
  }
}
