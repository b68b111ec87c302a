package io.dynobench.worker.harness;

import io.dynobench.analysis.WindowRates;
import io.dynobench.worker.surroundings.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the timed pass saw.
 *
 * @param arrivals null for closed loops
 */
record Timed(Recordings recordings, @Nullable Arrivals arrivals, Surroundings surroundings) {

  Timed(Recordings recordings, @Nullable Arrivals arrivals) {
    this(recordings, arrivals, new Surroundings(Map.of(), List.of()));
  }

  Timed in(Surroundings seen) {
    return new Timed(recordings, arrivals, seen);
  }

  boolean closed() {
    return arrivals == null;
  }

  /** Of all streams together; of an open loop it is at least the time in which requests arrive. */
  long nanos() {
    return end() - begin();
  }

  long begin() {
    return arrivals == null ? recordings.firstStart() : arrivals.begin();
  }

  /** A device that is done early waits for the next request, and that time counts. */
  private long end() {
    long last = recordings.lastCompletion();
    return arrivals == null ? last : Math.max(last, arrivals.begin() + arrivals.length());
  }

  /** In which windows fit: all streams are busy, or requests arrive and are served. */
  long steadyNanos() {
    return closed() ? recordings.firstStreamEnd() - begin() : nanos();
  }

  /** Calls per second. */
  double perSecond() {
    return perSecond(1)[0];
  }

  /**
   * Calls per second in each of so many parts of the run, whose mean is that of the whole.
   *
   * <p>In a closed loop every stream counts over its own time, from its first start to its last
   * completion: their last calls end at different times, and a stream that is done is not a slow
   * one. For each stream, rate × mean latency is one call (Little's law), and so is the sum over
   * them, however long the last call of one of them took.
   */
  double[] perSecond(int parts) {
    if (arrivals != null) {
      return WindowRates.perSecond(
          recordings.issues(), recordings.serviceDurations(), begin(), end(), parts);
    }
    double[] all = new double[parts];
    for (Recording stream : recordings.streams()) {
      double[] perSecond = stream.perSecond(parts);
      Arrays.setAll(all, part -> all[part] + perSecond[part]);
    }
    return all;
  }

  /**
   * How many calls tell parts of the run apart. In a closed loop every stream is cut into parts by
   * itself, so that many streams with few calls each say no more than one of them.
   */
  int tellingCalls() {
    return closed() ? recordings.fewestOfAStream() : recordings.count();
  }

  /** How many of the requests of an open loop never ended. */
  int unserved() {
    return arrivals == null ? 0 : arrivals.count() - recordings.count();
  }
}
