package io.dynobench.worker.harness;

import io.dynobench.bench.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * What all streams of a trial recorded, on their common clock. Every stream has a call.
 *
 * @param starts of all calls, in the order of streams and then of time; not to be changed
 * @param durations of the same calls; not to be changed
 */
record Recordings(List<Recording> streams, long[] starts, long[] durations) {

  static Recordings of(List<Recording> streams) {
    int count = streams.stream().mapToInt(Recording::count).sum();
    long[] starts = new long[count];
    long[] durations = new long[count];
    int next = 0;
    for (Recording stream : streams) {
      stream.copyTo(starts, durations, next);
      next += stream.count();
    }
    return new Recordings(List.copyOf(streams), starts, durations);
  }

  int count() {
    return durations.length;
  }

  boolean full() {
    return streams.stream().anyMatch(Recording::full);
  }

  long firstIssue() {
    return streams.stream().mapToLong(Recording::firstIssue).min().orElseThrow();
  }

  long lastCompletion() {
    return streams.stream().mapToLong(Recording::lastCompletion).max().orElseThrow();
  }

  /** Until here all streams were busy. */
  long firstStreamEnd() {
    return streams.stream().mapToLong(Recording::lastCompletion).min().orElseThrow();
  }

  double seconds() {
    return (lastCompletion() - firstIssue()) / 1e9;
  }

  Samples samples() {
    long origin = firstIssue();
    int[] stream = new int[count()];
    int next = 0;
    for (int index = 0; index < streams.size(); index++) {
      int end = next + streams.get(index).count();
      Arrays.fill(stream, next, end, index);
      next = end;
    }
    return new Samples(
        stream, Arrays.stream(starts).map(start -> start - origin).toArray(), durations);
  }
}
