package io.dynobench.worker.harness;

import io.dynobench.bench.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What all streams of a trial recorded, on their common clock. At least one stream has a call; in
 * an open loop, another may have been too late for any.
 *
 * @param starts of all calls, in the order of streams and then of time; not to be changed
 * @param issues of the same calls, when the engine got them; the starts in closed loops
 * @param durations of the same calls, from their start; not to be changed
 */
record Recordings(List<Recording> streams, long[] starts, long[] issues, long[] durations) {

  static Recordings ofClosedLoops(List<Recording> streams) {
    int count = count(streams);
    long[] starts = new long[count];
    return of(streams, starts, starts);
  }

  static Recordings ofOpenLoop(List<Recording> streams) {
    int count = count(streams);
    return of(streams, new long[count], new long[count]);
  }

  private static Recordings of(List<Recording> streams, long[] starts, long[] issues) {
    long[] durations = new long[starts.length];
    int next = 0;
    for (Recording stream : streams) {
      stream.copyTo(starts, issues, durations, next);
      next += stream.count();
    }
    return new Recordings(List.copyOf(streams), starts, issues, durations);
  }

  private static int count(List<Recording> streams) {
    return streams.stream().mapToInt(Recording::count).sum();
  }

  int count() {
    return durations.length;
  }

  int fewestOfAStream() {
    return streams.stream().mapToInt(Recording::count).min().orElseThrow();
  }

  boolean full() {
    return streams.stream().anyMatch(Recording::full);
  }

  long firstStart() {
    return Arrays.stream(starts).min().orElseThrow();
  }

  long lastCompletion() {
    return busy().mapToLong(each -> each.completion(each.count() - 1)).max().orElseThrow();
  }

  /** Until here all streams were busy. */
  long firstStreamEnd() {
    return busy().mapToLong(each -> each.completion(each.count() - 1)).min().orElseThrow();
  }

  private Stream<Recording> busy() {
    return streams.stream().filter(each -> each.count() > 0);
  }

  /** How late the loops themselves were with every call, in nanoseconds. */
  long[] lateness(long begin) {
    return streams.stream().flatMapToLong(stream -> stream.lateness(begin)).toArray();
  }

  /** How long the engine had every call; the durations in closed loops. */
  long[] serviceDurations() {
    if (issues == starts) {
      return durations;
    }
    long[] service = new long[count()];
    Arrays.setAll(service, call -> starts[call] + durations[call] - issues[call]);
    return service;
  }

  /**
   * Puts values of all calls in the order of starts: every stream is in that order already.
   *
   * @param values in the order of this record's arrays
   */
  long[] inOrderOfStarts(long[] values) {
    int[] next = new int[streams.size()];
    int[] first = new int[streams.size()];
    for (int stream = 1; stream < first.length; stream++) {
      first[stream] = first[stream - 1] + streams.get(stream - 1).count();
    }
    long[] inOrder = new long[count()];
    for (int i = 0; i < inOrder.length; i++) {
      int earliest = -1;
      for (int stream = 0; stream < next.length; stream++) {
        boolean left = next[stream] < streams.get(stream).count();
        if (left && (earliest < 0 || start(stream, next) < start(earliest, next))) {
          earliest = stream;
        }
      }
      inOrder[i] = values[first[earliest] + next[earliest]++];
    }
    return inOrder;
  }

  private long start(int stream, int[] next) {
    return streams.get(stream).start(next[stream]);
  }

  Samples samples() {
    long origin = firstStart();
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
