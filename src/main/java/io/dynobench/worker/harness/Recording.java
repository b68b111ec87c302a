package io.dynobench.worker.harness;

/** The timed calls of one stream; room for them is made before the first. */
final class Recording {

  private final long[] starts;
  private final long[] issues;
  private final long[] durations;
  private int count;

  private Recording(long[] starts, long[] issues) {
    this.starts = starts;
    this.issues = issues;
    durations = new long[starts.length];
  }

  /** Of calls that start when they are issued. */
  static Recording ofClosedLoop(int capacity) {
    long[] starts = new long[capacity];
    return new Recording(starts, starts);
  }

  /** Of calls that start when they are due, and may be issued later. */
  static Recording ofOpenLoop(int capacity) {
    return new Recording(new long[capacity], new long[capacity]);
  }

  void add(long start, long issued, long completed) {
    issues[count] = issued;
    starts[count] = start;
    durations[count] = completed - start;
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

  void copyTo(long[] allStarts, long[] allIssues, long[] allDurations, int at) {
    System.arraycopy(starts, 0, allStarts, at, count);
    System.arraycopy(issues, 0, allIssues, at, count);
    System.arraycopy(durations, 0, allDurations, at, count);
  }

  long start(int call) {
    return starts[call];
  }

  long completion(int call) {
    return starts[call] + durations[call];
  }
}
