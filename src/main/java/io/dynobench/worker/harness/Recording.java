package io.dynobench.worker.harness;

/** The timed calls of one stream; room for them is made before the first. */
final class Recording {

  private final long[] starts;
  private final long[] durations;
  private int count;

  Recording(int capacity) {
    starts = new long[capacity];
    durations = new long[capacity];
  }

  void add(long start, long duration) {
    starts[count] = start;
    durations[count] = duration;
    count++;
  }

  /** Forgets what came after the first completion at or after a time. */
  void endAt(long time) {
    int kept = 0;
    while (kept < count && (kept == 0 || completion(kept - 1) < time)) {
      kept++;
    }
    count = kept;
  }

  int count() {
    return count;
  }

  boolean full() {
    return count == starts.length;
  }

  void copyTo(long[] allStarts, long[] allDurations, int at) {
    System.arraycopy(starts, 0, allStarts, at, count);
    System.arraycopy(durations, 0, allDurations, at, count);
  }

  long firstIssue() {
    return starts[0];
  }

  long lastCompletion() {
    return completion(count - 1);
  }

  private long completion(int call) {
    return starts[call] + durations[call];
  }
}
