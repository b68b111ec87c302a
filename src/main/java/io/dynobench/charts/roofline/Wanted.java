package io.dynobench.charts.roofline;

import io.dynobench.charts.Catalogue;
import io.dynobench.charts.ChartData;
import io.dynobench.charts.Point;
import io.dynobench.results.Condition;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which platforms and networks a query speaks of: by its filters, and by the results that it finds.
 *
 * @param platforms canonical names of the platforms of the results
 * @param hardware what the query's filters ask for: platforms, hardware, devices
 * @param modes operating modes that they ask for; none for all
 * @param models of the results and of the filters
 * @param precisions that the filters ask for; none for all
 * @param everything whether no filter says what is wanted
 */
record Wanted(
    Catalogue catalogue,
    Set<String> platforms,
    List<String> hardware,
    List<String> modes,
    Set<String> models,
    List<String> precisions,
    boolean everything) {

  static Wanted of(ChartData data) {
    Catalogue catalogue = data.catalogue();
    ResultQuery query = data.request().query();
    return new Wanted(
        catalogue,
        texts(data, Derived.PLATFORM).map(catalogue::canonicalPlatform).collect(Collectors.toSet()),
        Stream.concat(
                Stream.of(Dimension.HARDWARE, Dimension.DEVICE_NAME, Dimension.DEVICE)
                    .flatMap(dimension -> filter(query, dimension)),
                query.conditions().stream()
                    .filter(OnPlatform.class::isInstance)
                    .flatMap(condition -> ((OnPlatform) condition).names().stream()))
            .toList(),
        filter(query, Dimension.OPERATING_MODE).toList(),
        Stream.concat(texts(data, Dimension.MODEL), filter(query, Dimension.MODEL))
            .collect(Collectors.toCollection(HashSet::new)),
        filter(query, Dimension.PRECISION).toList(),
        query.conditions().stream().allMatch(each -> each.filters(Dimension.WORKLOAD)));
  }

  boolean platform(String name) {
    String canonical = catalogue.canonicalPlatform(name);
    return platforms.contains(canonical) || filtered(canonical);
  }

  boolean precision(String precision) {
    return precisions.isEmpty() || precisions.contains(precision);
  }

  /** A filter by hardware means all of its operating modes, unless it says which. */
  private boolean filtered(String platform) {
    String lower = platform.toLowerCase(Locale.ROOT);
    return hardware.stream()
            .map(name -> catalogue.canonicalPlatform(name).toLowerCase(Locale.ROOT))
            .anyMatch(name -> lower.equals(name) || lower.startsWith(name + "-"))
        && (modes.isEmpty() || modes.stream().anyMatch(mode -> lower.endsWith("-" + mode)));
  }

  private static Stream<String> texts(ChartData data, ResultField field) {
    return data.points().stream()
        .map((Point point) -> point.text(field))
        .flatMap(Stream::ofNullable)
        .distinct();
  }

  private static Stream<String> filter(ResultQuery query, Dimension dimension) {
    return query.conditions().stream()
        .filter(OneOf.class::isInstance)
        .map((Condition condition) -> (OneOf) condition)
        .filter(condition -> condition.dimension() == dimension)
        .flatMap(condition -> condition.values().stream())
        .map(Object::toString);
  }
}
