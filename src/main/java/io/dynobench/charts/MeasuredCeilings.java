package io.dynobench.charts;

import io.dynobench.analysis.CeilingEvidence;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Profile;
import io.dynobench.bench.Workload;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One ceiling of each platform and precision, of all that were measured by several engines and on
 * several nodes. Of the same place the latest counts, but that a quick one does not replace a
 * careful one. Of several places careful ones come first, and of these the highest, as it shows
 * what is possible. Memory has one bandwidth whatever engine multiplies.
 */
final class MeasuredCeilings {

  static final ResultQuery QUERY =
      ResultQuery.ALL
          .and(OneOf.of(Dimension.WORKLOAD, Workload.CEILINGS.id()))
          .and(new Has(Metric.OPERATIONS_PER_SECOND));

  private static final ResultField PEAK = ResultField.of(Metric.OPERATIONS_PER_SECOND);
  private static final ResultField BANDWIDTH = ResultField.of(Metric.BANDWIDTH);
  private static final List<ResultField> PLACE =
      List.of(
          Derived.PLATFORM,
          Dimension.NODE,
          Dimension.DEVICE,
          Dimension.ENGINE,
          Dimension.PRECISION);

  static final List<ResultField> FIELDS =
      List.of(
          Derived.PLATFORM,
          Dimension.NODE,
          Dimension.DEVICE,
          Dimension.ENGINE,
          Dimension.PRECISION,
          Dimension.PROFILE,
          PEAK,
          BANDWIDTH);

  private record Run(
      String platform, String precision, boolean careful, double peak, @Nullable Double bandwidth) {

    CeilingEvidence ofPeak() {
      return new CeilingEvidence(careful, peak);
    }

    CeilingEvidence ofBandwidth() {
      return new CeilingEvidence(careful, bandwidth == null ? 0 : bandwidth);
    }
  }

  private final Map<List<@Nullable Object>, Run> latest = new LinkedHashMap<>();

  /** Takes the next one, in the order of arrival. */
  void add(ResultRow row) {
    Object platform = row.get(Derived.PLATFORM);
    Object precision = row.get(Dimension.PRECISION);
    Double peak = row.number(PEAK);
    if (platform != null && precision != null && peak != null && peak > 0) {
      List<@Nullable Object> place = Arrays.asList(PLACE.stream().map(row::get).toArray());
      Run run =
          new Run(
              platform.toString(),
              precision.toString(),
              careful(row.get(Dimension.PROFILE)),
              peak,
              row.number(BANDWIDTH));
      latest.merge(place, run, (known, next) -> known.careful() && !next.careful() ? known : next);
    }
  }

  /** In the order in which their platforms and precisions arrived first. */
  List<Ceiling> toList() {
    Map<List<String>, Run> highest = new LinkedHashMap<>();
    for (Run run : latest.values()) {
      highest.merge(
          List.of(run.platform(), run.precision()),
          run,
          BinaryOperator.maxBy(Comparator.comparing(Run::ofPeak)));
    }
    return highest.values().stream()
        .map(
            run ->
                new Ceiling(
                    run.platform(),
                    run.precision(),
                    run.peak(),
                    bandwidth(run.platform(), latest.values()),
                    Ceiling.Source.MEASURED))
        .toList();
  }

  private static @Nullable Double bandwidth(String platform, Collection<Run> runs) {
    return runs.stream()
        .filter(run -> run.platform().equals(platform))
        .filter(run -> run.ofBandwidth().value() > 0)
        .max(Comparator.comparing(Run::ofBandwidth))
        .map(Run::bandwidth)
        .orElse(null);
  }

  private static boolean careful(@Nullable Object profile) {
    return Arrays.stream(Profile.values())
        .anyMatch(each -> Objects.equals(each.id(), profile) && each.untilStable());
  }
}
