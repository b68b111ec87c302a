package io.dynobench.analysis;

import io.dynobench.bench.Better;
import io.dynobench.bench.Interval;
import org.jspecify.annotations.Nullable;

/** Values turned so that more is better: at their worst and at their best within the intervals. */
record Goodness(double[] worst, double[] best) {

  static Goodness of(double[] values, Better better, @Nullable Interval[] intervals) {
    double sign =
        switch (better) {
          case HIGHER -> 1;
          case LOWER -> -1;
          case NEITHER -> throw new IllegalArgumentException("no direction of it is the better");
        };
    double[] worst = new double[values.length];
    double[] best = new double[values.length];
    for (int point = 0; point < values.length; point++) {
      Interval interval = intervals[point];
      double value = values[point];
      double low = sign * (interval == null ? value : Math.min(value, interval.low()));
      double high = sign * (interval == null ? value : Math.max(value, interval.high()));
      worst[point] = Math.min(low, high);
      best[point] = Math.max(low, high);
    }
    return new Goodness(worst, best);
  }
}
