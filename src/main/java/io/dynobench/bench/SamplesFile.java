package io.dynobench.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Raw samples as a compressed file: magic, version and count as ints; since version 2 the number of
 * forks and the index of each one's first call, ints too; then per call its stream (int), start and
 * duration (longs).
 */
public final class SamplesFile {

  private static final int MAGIC = 0x44594e53; // "DYNS"

  /** Without forks. */
  private static final int FIRST_VERSION = 1;

  private static final int VERSION = 2;
  private static final int BYTES_PER_CALL = Integer.BYTES + 2 * Long.BYTES;

  private SamplesFile() {}

  /** What stands before the calls. */
  private record Header(int count, int[] forkStarts) {}

  static void write(Samples samples, Path file) throws IOException {
    try (var out = output(file)) {
      writeHeader(new Header(samples.count(), samples.forkStarts()), out);
      for (int i = 0; i < samples.count(); i++) {
        out.writeInt(samples.stream()[i]);
        out.writeLong(samples.startNanos()[i]);
        out.writeLong(samples.durationNanos()[i]);
      }
    }
  }

  static Samples read(Path file) throws IOException {
    try (var in = input(file)) {
      Header header = readHeader(in, file);
      int count = header.count();
      var samples =
          new Samples(new int[count], new long[count], new long[count], header.forkStarts());
      for (int i = 0; i < count; i++) {
        samples.stream()[i] = in.readInt();
        samples.startNanos()[i] = in.readLong();
        samples.durationNanos()[i] = in.readLong();
      }
      return samples;
    }
  }

  /**
   * Makes one file of those of several forks, without holding their samples in memory.
   *
   * @param forks in their order, each with the samples of one fork
   * @throws IOException when one of them is not there or not one of ours
   */
  public static void join(List<Path> forks, Path file) throws IOException {
    int[] starts = new int[forks.size()];
    int count = 0;
    for (int fork = 0; fork < starts.length; fork++) {
      starts[fork] = count;
      count += count(forks.get(fork));
    }
    try (var out = output(file)) {
      writeHeader(new Header(count, starts), out);
      for (Path fork : forks) {
        try (var in = input(fork)) {
          long bytes = (long) readHeader(in, fork).count() * BYTES_PER_CALL;
          if (in.transferTo(out) != bytes) {
            throw new IOException(fork + " is not complete");
          }
        }
      }
    }
  }

  private static int count(Path file) throws IOException {
    try (var in = input(file)) {
      return readHeader(in, file).count();
    }
  }

  private static Header readHeader(DataInputStream in, Path file) throws IOException {
    int magic = in.readInt();
    int version = in.readInt();
    if (magic != MAGIC || version < FIRST_VERSION || version > VERSION) {
      throw new IOException("%s does not hold samples up to version %d".formatted(file, VERSION));
    }
    int count = in.readInt();
    int[] forkStarts = new int[version == FIRST_VERSION ? 1 : in.readInt()];
    for (int fork = 0; version > FIRST_VERSION && fork < forkStarts.length; fork++) {
      forkStarts[fork] = in.readInt();
    }
    return new Header(count, forkStarts);
  }

  private static void writeHeader(Header header, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(header.count());
    out.writeInt(header.forkStarts().length);
    for (int start : header.forkStarts()) {
      out.writeInt(start);
    }
  }

  private static DataInputStream input(Path file) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))));
  }

  private static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))));
  }
}
