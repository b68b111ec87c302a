package io.dynobench.charts.efficiency;

import io.dynobench.charts.Catalogue;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.Point;
import io.dynobench.models.Platform;
import io.dynobench.models.Topology;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be expected of a point. Published ceilings of its platform are preferred, as they
 * are what predictions are made of; measured ones serve devices that nobody published.
 */
final class Expectations {

  private final Catalogue catalogue;
  private final List<Ceiling> ceilings;
  private final Map<String, List<Ceiling>> byPlatform = new HashMap<>();

  Expectations(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.ceilings = catalogue.ceilings();
  }

  /**
   * What was found, or why nothing was.
   *
   * @param gap why there is nothing; null when there is
   * @param where what it is of, or what is lacking
   */
  record Found(@Nullable Expectation expectation, @Nullable Gap gap, String where) {

    static Found gap(Gap gap, String where) {
      return new Found(null, gap, where);
    }
  }

  Found of(Point point) {
    String platform = String.valueOf(point.text(Derived.PLATFORM));
    String model = String.valueOf(point.text(Dimension.MODEL));
    String precision = point.text(Dimension.PRECISION);
    if (precision == null) {
      return Found.gap(Gap.PRECISION, platform);
    }
    Optional<Topology> named = catalogue.topology(model);
    if (named.isEmpty()) {
      return Found.gap(Gap.NETWORK, model);
    }
    List<Ceiling> ofPlatform = byPlatform.computeIfAbsent(platform, this::ceilings);
    if (ofPlatform.isEmpty()) {
      return Found.gap(Gap.PLATFORM, platform);
    }
    List<Ceiling> inPrecision =
        ofPlatform.stream().filter(each -> each.precision().equals(precision)).toList();
    if (inPrecision.isEmpty()) {
      return Found.gap(Gap.CEILING, platform + " " + precision);
    }
    String suite = catalogue.platform(platform).map(Platform::suite).orElse(null);
    return new Counts(catalogue, suite)
        .of(point, named.get())
        .map(variant -> expect(inPrecision, variant, platform + " " + precision))
        .orElseGet(() -> Found.gap(Gap.PRUNING, String.valueOf(point.text(Derived.NETWORK))));
  }

  private static Found expect(List<Ceiling> ceilings, Topology.Variant variant, String where) {
    return ceilings.stream()
        .flatMap(ceiling -> Stream.ofNullable(Expectation.of(ceiling, variant)))
        .findFirst()
        .map(expectation -> new Found(expectation, null, where))
        .orElseGet(() -> Found.gap(Gap.INTENSITY, where));
  }

  /** The published ones first, as they are in the catalogue. */
  private List<Ceiling> ceilings(String platform) {
    Optional<String> published = catalogue.platform(platform).map(Platform::name);
    return ceilings.stream()
        .filter(
            ceiling ->
                switch (ceiling.source()) {
                  case PUBLISHED -> published.filter(ceiling.platform()::equals).isPresent();
                  case MEASURED -> ceiling.platform().equals(platform);
                })
        .toList();
  }
}
