package io.dynobench.worker.harness;

import io.dynobench.analysis.Flatness;
import io.dynobench.worker.engine.ModelStream;
import java.util.Arrays;

/**
 * How warm-up of one stream went.
 *
 * @param flat whether it ended because the stream had settled, where that was asked for
 */
record WarmUp(int iterations, double seconds, boolean flat) {

  /** Runs a stream until it is warm, as the pace defines it. */
  static WarmUp run(ModelStream stream, Pace pace, Gauge gauge) {
    double[] rates = new double[0];
    long begin = stream.nanoTime();
    long windowStart = begin;
    int windowFirst = 0;
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
      boolean enough = now - begin >= pace.minWarmUp() && done >= pace.minIterations();
      boolean flat =
          !pace.untilStable() || Flatness.reached(rates, Pace.FLAT_WINDOWS, Pace.FLAT_TOLERANCE);
      if ((enough && flat) || now - begin >= pace.maxWarmUp()) {
        return new WarmUp(done, (now - begin) / 1e9, enough && flat);
      }
    }
  }
}
