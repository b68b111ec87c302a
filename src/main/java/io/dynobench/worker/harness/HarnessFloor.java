package io.dynobench.worker.harness;

import io.dynobench.analysis.LatencySummary;
import io.dynobench.bench.Profile;
import io.dynobench.worker.engine.ModelStream;
import java.util.List;

/** What the harness itself adds to a call, of every workload. */
public final class HarnessFloor {

  private static final int CALLS = 10_000;

  private HarnessFloor() {}

  /**
   * What the timed loop takes for a call that does nothing, barrier included, in nanoseconds: the
   * median of many.
   *
   * @param profile how long it may take
   */
  public static long nanos(ModelStream stream, Profile profile) {
    var recording = Recording.ofClosedLoop(CALLS);
    var finish = new Finish(Pace.of(profile), stream.nanoTime());
    ClosedLoop.run(new IdleStream(stream), finish, recording, new Gauge());
    long[] durations = Recordings.ofClosedLoops(List.of(recording)).durations();
    return LatencySummary.of(durations).percentile(0.5);
  }
}
