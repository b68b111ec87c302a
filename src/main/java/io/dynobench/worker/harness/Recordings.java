package io.dynobench.worker.harness;

import io.dynobench.bench.Samples;
import java.util.List;
import java.util.stream.LongStream;

/** What all streams of a trial recorded, on their common clock. Every stream has a call. */
record Recordings(List<Recording> streams) {

  int count() {
    return streams.stream().mapToInt(Recording::count).sum();
  }

  boolean full() {
    return streams.stream().anyMatch(Recording::full);
  }

  long[] durations() {
    return streams.stream().flatMapToLong(each -> LongStream.of(each.durations())).toArray();
  }

  long[] starts() {
    return streams.stream().flatMapToLong(each -> LongStream.of(each.starts())).toArray();
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
      for (int i = 0; i < streams.get(index).count(); i++) {
        stream[next++] = index;
      }
    }
    long[] starts = LongStream.of(starts()).map(start -> start - origin).toArray();
    return new Samples(stream, starts, durations());
  }
}
