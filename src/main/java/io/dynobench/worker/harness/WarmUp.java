package io.dynobench.worker.harness;

import io.dynobench.analysis.Flatness;
import io.dynobench.worker.engine.ModelStream;
import java.util.Arrays;

/**
 * How warm-up of one stream went.
 *
 * @param seconds until all streams were done
 * @param flat whether the stream had settled, where that was asked for
 */
record WarmUp(int iterations, double seconds, boolean flat) {

  /** Runs a stream until all streams are warm, as the pace defines it. */
  static WarmUp run(ModelStream stream, Pace pace, WarmingUp all, Gauge gauge) {
    double[] rates = new double[0];
    long begin = all.begin();
    stream.waitUntil(begin);
    long windowStart = begin;
    int windowFirst = 0;
    boolean warm = false;
    for (int done = 1; ; done++) {
      stream.issue();
      stream.complete();
      long now = stream.nanoTime();
      gauge.set(done, now - begin);
      if (now - windowStart >= Pace.WARM_UP_WINDOW.toNanos()) {
        rates = Arrays.copyOf(rates, rates.length + 1);
        rates[rates.length - 1] = (done - windowFirst) * 1e9 / (now - windowStart);
        windowStart = now;
        windowFirst = done;
      }
      boolean capped = now - begin >= pace.maxWarmUp();
      if (!warm) {
        warm = isWarm(done, now - begin, rates, pace);
        if (warm || capped) {
          all.settled(now - begin);
        }
      }
      if (capped || all.over(now - begin)) {
        return new WarmUp(done, (now - begin) / 1e9, warm);
      }
    }
  }

  private static boolean isWarm(int calls, long elapsed, double[] rates, Pace pace) {
    boolean enough = elapsed >= pace.minWarmUp() && calls >= pace.minIterations();
    return enough
        && (!pace.untilStable() || Flatness.reached(rates, Pace.FLAT_WINDOWS, Pace.FLAT_TOLERANCE));
  }
}
