package io.dynobench.charts.speedup;

import io.dynobench.analysis.Curve;
import io.dynobench.analysis.Curve.Knot;
import io.dynobench.analysis.Median;
import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.charts.Point;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Points as curves of time per sample over batch size, by setting and platform. */
final class Times {

  private Times() {}

  static Map<Setting, Map<String, Curve>> of(List<Point> points) {
    Map<Setting, Map<String, Map<Double, List<Knot>>>> knots = new TreeMap<>();
    for (Point point : points) {
      String platform = point.text(Derived.PLATFORM);
      Double batchSize = point.number(Dimension.BATCH_SIZE);
      Double seconds = point.number(Derived.SECONDS_PER_SAMPLE);
      if (platform != null && batchSize != null && seconds != null && seconds > 0) {
        knots
            .computeIfAbsent(Setting.of(point), each -> new TreeMap<>())
            .computeIfAbsent(platform, each -> new TreeMap<>())
            .computeIfAbsent(batchSize, each -> new ArrayList<>())
            .add(new Knot(batchSize, seconds, interval(point)));
      }
    }
    Map<Setting, Map<String, Curve>> curves = new TreeMap<>();
    knots.forEach(
        (setting, platforms) -> {
          Map<String, Curve> ofSetting = new TreeMap<>();
          platforms.forEach(
              (platform, places) ->
                  ofSetting.put(
                      platform, new Curve(places.values().stream().map(Times::one).toList())));
          curves.put(setting, ofSetting);
        });
    return curves;
  }

  /** Several results of a place, where the query asked for all of them, count by their median. */
  private static Knot one(List<Knot> same) {
    if (same.size() == 1) {
      return same.get(0);
    }
    double[] times = same.stream().mapToDouble(Knot::y).toArray();
    return new Knot(same.get(0).x(), Median.of(times), null);
  }

  /** Of the time: as measured for training, the reciprocal of the throughput's for inference. */
  private static @Nullable Interval interval(Point point) {
    if (point.results() > 1) {
      return null;
    }
    if (Workload.TRAINING.id().equals(point.text(Dimension.WORKLOAD))) {
      return point.interval(Metric.TRAIN_SECONDS_PER_SAMPLE);
    }
    Interval throughput = point.interval(Metric.THROUGHPUT);
    return throughput == null || throughput.low() <= 0
        ? null
        : new Interval(1 / throughput.high(), 1 / throughput.low());
  }
}
