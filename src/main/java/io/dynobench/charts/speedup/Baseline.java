package io.dynobench.charts.speedup;

import io.dynobench.analysis.Curve;
import io.dynobench.analysis.Curve.Knot;
import io.dynobench.charts.ChartData;
import io.dynobench.results.Condition;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the others are compared with: the device that the query's filter names first, or else the
 * slowest.
 *
 * @param chosen whether the query names it
 */
record Baseline(String platform, boolean chosen) {

  private static final Set<Dimension> DEVICES =
      Set.of(Dimension.DEVICE_NAME, Dimension.DEVICE, Dimension.HARDWARE);
  private static final List<ResultField> NAMES =
      List.of(Derived.PLATFORM, Dimension.DEVICE_NAME, Dimension.DEVICE, Dimension.HARDWARE);

  /** Nothing without times. */
  static Optional<Baseline> of(ChartData data, Map<Setting, Map<String, Curve>> times) {
    return named(data)
        .map(platform -> new Baseline(platform, true))
        .or(() -> slowest(times.values()).map(platform -> new Baseline(platform, false)));
  }

  /** The platform of the first of several devices that a filter asks for. */
  private static Optional<String> named(ChartData data) {
    return data.request().query().conditions().stream()
        .map(Baseline::devices)
        .filter(names -> names.size() > 1)
        .findFirst()
        .flatMap(names -> platform(data, names.get(0)));
  }

  private static List<?> devices(Condition condition) {
    if (condition instanceof OnPlatform platforms) {
      return platforms.names();
    }
    return condition instanceof OneOf filter && DEVICES.contains(filter.dimension())
        ? filter.values()
        : List.of();
  }

  private static Optional<String> platform(ChartData data, Object name) {
    String published = data.catalogue().canonicalPlatform(name.toString());
    return data.points().stream()
        .filter(
            point ->
                NAMES.stream().anyMatch(field -> name.equals(point.get(field)))
                    || published.equals(point.text(Derived.PLATFORM)))
        .flatMap(point -> Stream.ofNullable(point.text(Derived.PLATFORM)))
        .findFirst();
  }

  /**
   * By the geometric mean, over what was run, of its shortest time ÷ the shortest of all devices.
   */
  private static Optional<String> slowest(Collection<Map<String, Curve>> settings) {
    Map<String, Double> logarithms = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Map<String, Curve> platforms : settings) {
      double best = platforms.values().stream().mapToDouble(Baseline::shortest).min().orElse(1);
      platforms.forEach(
          (platform, curve) -> {
            logarithms.merge(platform, Math.log(shortest(curve) / best), Double::sum);
            counts.merge(platform, 1, Integer::sum);
          });
    }
    return logarithms.keySet().stream()
        .sorted()
        .max(
            Comparator.comparingDouble(
                platform ->
                    logarithms.getOrDefault(platform, 0.0) / counts.getOrDefault(platform, 1)));
  }

  private static double shortest(Curve curve) {
    return curve.knots().stream().mapToDouble(Knot::y).min().orElseThrow();
  }
}
