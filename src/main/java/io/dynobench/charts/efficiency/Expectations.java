package io.dynobench.charts.efficiency;

import io.dynobench.charts.Catalogue;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.Point;
import io.dynobench.models.Platform;
import io.dynobench.models.Topology;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be expected of a point. Published ceilings of its platform are preferred, as they
 * are what predictions are made of; measured ones serve devices that nobody published.
 */
final class Expectations {

  private static final double WHOLE = 100;

  private final Catalogue catalogue;
  private final List<Ceiling> ceilings;

  Expectations(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.ceilings = catalogue.ceilings();
  }

  /**
   * What was found, or why nothing was.
   *
   * @param missing what is lacking, and of what; null when nothing is
   */
  record Found(@Nullable Expectation expectation, @Nullable Gap gap, String missing) {

    static Found gap(Gap gap, String missing) {
      return new Found(null, gap, missing);
    }
  }

  Found of(Point point) {
    String platform = String.valueOf(point.text(Derived.PLATFORM));
    String model = String.valueOf(point.text(Dimension.MODEL));
    String precision = point.text(Dimension.PRECISION);
    if (precision == null) {
      return Found.gap(Gap.PRECISION, platform);
    }
    Optional<Topology> topology = catalogue.topology(model);
    if (topology.isEmpty()) {
      return Found.gap(Gap.NETWORK, model);
    }
    Optional<Topology.Variant> variant = variant(topology.get(), point);
    if (variant.isEmpty()) {
      return Found.gap(Gap.PRUNING, String.valueOf(point.text(Derived.NETWORK)));
    }
    List<Ceiling> ofPlatform = ceilings.stream().filter(each -> of(each, platform)).toList();
    if (ofPlatform.isEmpty()) {
      return Found.gap(Gap.PLATFORM, platform);
    }
    List<Ceiling> inPrecision =
        ofPlatform.stream().filter(each -> each.precision().equals(precision)).toList();
    if (inPrecision.isEmpty()) {
      return Found.gap(Gap.CEILING, platform + " " + precision);
    }
    return inPrecision.stream()
        .flatMap(each -> Optional.ofNullable(Expectation.of(each, variant.get())).stream())
        .findFirst()
        .map(expectation -> new Found(expectation, null, ""))
        .orElseGet(() -> Found.gap(Gap.INTENSITY, platform + " " + precision));
  }

  private boolean of(Ceiling ceiling, String platform) {
    return ceiling.platform().equals(platform)
        || ceiling.source() == Ceiling.Source.PUBLISHED
            && catalogue
                .platform(platform)
                .map(Platform::name)
                .filter(ceiling.platform()::equals)
                .isPresent();
  }

  private static Optional<Topology.Variant> variant(Topology topology, Point point) {
    Double kept = point.number(Dimension.PRUNING_PERCENT);
    return kept == null || kept == WHOLE
        ? Optional.of(topology.whole())
        : topology.variants().stream()
            .filter(variant -> kept.equals(variant.pruningPercent()))
            .findFirst();
  }
}
