package io.dynobench.worker.harness;

import io.dynobench.analysis.LittlesLaw;
import io.dynobench.analysis.WindowRates;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

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

  /** Calls per second in each of equal parts of this stream's own time. */
  double[] perSecond(int parts) {
    return count == 0
        ? new double[parts]
        : WindowRates.perSecond(
            Arrays.copyOf(starts, count),
            Arrays.copyOf(durations, count),
            starts[0],
            completion(count - 1),
            parts);
  }

  /** How many of its calls were under way, by Little's law: one, but for the time between calls. */
  double concurrency() {
    double meanNanos = Arrays.stream(durations, 0, count).average().orElse(0);
    return LittlesLaw.concurrency(perSecond(1)[0], meanNanos / 1e9, 1);
  }

  /**
   * How late the loop itself was with every call: neither the request nor the stream's last call
   * held it up.
   *
   * @param begin before which no call could be issued
   */
  LongStream lateness(long begin) {
    return IntStream.range(0, count)
        .mapToLong(
            call -> {
              long free = call == 0 ? begin : completion(call - 1);
              return issues[call] - Math.max(starts[call], free);
            });
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
