package io.dynobench.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Every timed call of a trial, in the order of forks, of streams and then of time. The first three
 * arrays have one element per call.
 *
 * @param stream which of its fork's streams made the call, from 0
 * @param startNanos when it began, in nanoseconds since the first call of its fork
 * @param durationNanos how long it took
 * @param forkStarts index of every fork's first call; 0 alone when there is one fork
 */
public record Samples(int[] stream, long[] startNanos, long[] durationNanos, int[] forkStarts) {

  public Samples {
    if (stream.length != startNanos.length || stream.length != durationNanos.length) {
      throw new IllegalArgumentException("samples need a stream, a start and a duration each");
    }
    if (!follow(forkStarts, stream.length)) {
      throw new IllegalArgumentException("forks follow one another, the first one from 0");
    }
  }

  /** Of one fork. */
  public Samples(int[] stream, long[] startNanos, long[] durationNanos) {
    this(stream, startNanos, durationNanos, new int[1]);
  }

  public int count() {
    return stream.length;
  }

  /**
   * The fork of a call, from 1.
   *
   * @param call from 0
   */
  public int fork(int call) {
    int fork = forkStarts.length;
    while (forkStarts[fork - 1] > call) {
      fork--;
    }
    return fork;
  }

  /** Writes a compressed file; {@link SamplesFile} says what is in it. */
  public void write(Path file) throws IOException {
    SamplesFile.write(this, file);
  }

  /**
   * @throws IOException when the file is not there or not one of ours
   */
  public static Samples read(Path file) throws IOException {
    return SamplesFile.read(file);
  }

  private static boolean follow(int[] forkStarts, int count) {
    int from = 0;
    for (int start : forkStarts) {
      if (start < from || start > count) {
        return false;
      }
      from = start;
    }
    return forkStarts.length > 0 && forkStarts[0] == 0;
  }
}
