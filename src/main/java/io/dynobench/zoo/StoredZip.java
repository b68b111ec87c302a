package io.dynobench.zoo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a zip file without compression whose bytes depend on nothing but the entries: the time is
 * fixed and the data of each entry starts at a multiple of 64 bytes, where PyTorch wants it for
 * mapping it into memory.
 *
 * <p>Fields as in PKWARE's APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16.
 */
final class StoredZip {

  private static final int ALIGNMENT = 64;
  private static final int LOCAL_HEADER = 30;

  /** 1980-01-01, the earliest date that a zip file can hold. */
  private static final short DATE = 1 << 5 | 1;

  private static final short VERSION = 20;

  /** Name of the extra field that PyTorch pads with. */
  private static final short PADDING_FIELD = 'F' | 'B' << 8;

  private final OutputStream target;
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private long position;
  private short entries;

  StoredZip(OutputStream target) {
    this.target = target;
  }

  void add(String name, byte[] content) throws IOException {
    add(name, content.length, stream -> stream.write(content));
  }

  /**
   * Adds an entry. Its content is written twice, since the checksum stands before the data.
   *
   * @param size in bytes
   */
  void add(String name, long size, Content content) throws IOException {
    Checksum checksum = new Checksum();
    content.writeTo(checksum);
    if (checksum.size != size) {
      throw new IllegalArgumentException(
          "%s has %d bytes instead of %d".formatted(name, checksum.size, size));
    }
    long start = position;
    byte[] path = name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer facts = facts(checksum.crc.getValue(), size, path.length);
    writeLocalHeader(path, facts);
    content.writeTo(target);
    position += size;
    requireSmall(position);
    addToDirectory(path, facts, start);
    entries++;
  }

  /** What the local header and the directory say alike, from "version needed" on. */
  private static ByteBuffer facts(long crc, long size, int nameLength) {
    return buffer(24)
        .putShort(VERSION)
        .putShort((short) 0) // no flags
        .putShort((short) 0) // stored
        .putShort((short) 0) // midnight
        .putShort(DATE)
        .putInt((int) crc)
        .putInt((int) size)
        .putInt((int) size)
        .putShort((short) nameLength);
  }

  private void writeLocalHeader(byte[] path, ByteBuffer facts) throws IOException {
    int unpadded = LOCAL_HEADER + path.length + 4;
    int padding = (int) Math.floorMod(-(position + unpadded), (long) ALIGNMENT);
    ByteBuffer header =
        buffer(unpadded + padding)
            .putInt(0x04034b50)
            .put(facts.array())
            .putShort((short) (4 + padding))
            .put(path)
            .putShort(PADDING_FIELD)
            .putShort((short) padding);
    target.write(header.array());
    position += header.capacity();
  }

  private void addToDirectory(byte[] path, ByteBuffer facts, long start) {
    ByteBuffer header =
        buffer(46 + path.length)
            .putInt(0x02014b50)
            .putShort(VERSION)
            .put(facts.array())
            .putShort((short) 0) // extra field
            .putShort((short) 0) // comment
            .putShort((short) 0) // disk
            .putShort((short) 0) // internal attributes
            .putInt(0) // external attributes
            .putInt((int) start)
            .put(path);
    directory.writeBytes(header.array());
  }

  /** Writes the directory; the stream stays open. */
  void finish() throws IOException {
    requireSmall(position + directory.size());
    directory.writeTo(target);
    ByteBuffer end =
        buffer(22)
            .putInt(0x06054b50)
            .putInt(0) // disks
            .putShort(entries)
            .putShort(entries)
            .putInt(directory.size())
            .putInt((int) position)
            .putShort((short) 0); // comment
    target.write(end.array());
  }

  private static void requireSmall(long size) {
    if (size >= 1L << 32) {
      throw new UncheckedIOException(new IOException("an archive of 4 GiB or more needs zip64"));
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static final class Checksum extends OutputStream {

    private final CRC32 crc = new CRC32();
    private long size;

    @Override
    public void write(int b) {
      crc.update(b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      crc.update(bytes, offset, length);
      size += length;
    }
  }
}
