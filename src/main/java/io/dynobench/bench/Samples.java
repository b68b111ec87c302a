package io.dynobench.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Every timed call of a trial, in the order of streams and then of time. All three arrays have one
 * element per call.
 *
 * @param stream which closed loop made the call, from 0
 * @param startNanos when it began, in nanoseconds since the first call of the trial
 * @param durationNanos how long it took
 */
public record Samples(int[] stream, long[] startNanos, long[] durationNanos) {

  private static final int MAGIC = 0x44594e53; // "DYNS"
  private static final int VERSION = 1;

  public Samples {
    if (stream.length != startNanos.length || stream.length != durationNanos.length) {
      throw new IllegalArgumentException("samples need a stream, a start and a duration each");
    }
  }

  public int count() {
    return stream.length;
  }

  /** Writes a compressed file: magic, version, count, then stream, start and duration per call. */
  public void write(Path file) throws IOException {
    try (var out =
        new DataOutputStream(
            new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(MAGIC);
      out.writeInt(VERSION);
      out.writeInt(count());
      for (int i = 0; i < count(); i++) {
        out.writeInt(stream[i]);
        out.writeLong(startNanos[i]);
        out.writeLong(durationNanos[i]);
      }
    }
  }

  /**
   * @throws IOException when the file is not there or not one of ours
   */
  public static Samples read(Path file) throws IOException {
    try (var in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC || in.readInt() != VERSION) {
        throw new IOException(file + " does not hold samples of version " + VERSION);
      }
      int count = in.readInt();
      var samples = new Samples(new int[count], new long[count], new long[count]);
      for (int i = 0; i < count; i++) {
        samples.stream[i] = in.readInt();
        samples.startNanos[i] = in.readLong();
        samples.durationNanos[i] = in.readLong();
      }
      return samples;
    }
  }
}
