package io.dynobench.charts;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Workload;
import io.dynobench.models.ModelNames;
import io.dynobench.models.Platform;
import io.dynobench.models.Platforms;
import io.dynobench.models.Topology;
import io.dynobench.results.Condition.Has;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published platforms and networks, and the ceilings among the results. */
@Component
class KnownCatalogue implements Catalogue {

  private static final ResultField PEAK = ResultField.of(Metric.OPERATIONS_PER_SECOND);
  private static final ResultField BANDWIDTH = ResultField.of(Metric.BANDWIDTH);
  private static final ResultQuery MEASURED =
      ResultQuery.ALL
          .and(OneOf.of(Dimension.WORKLOAD, Workload.CEILINGS.id()))
          .and(new Has(Metric.OPERATIONS_PER_SECOND));

  private final Platforms platforms;
  private final ModelNames names;
  private final Results results;

  KnownCatalogue(Platforms platforms, ModelNames names, Results results) {
    this.platforms = platforms;
    this.names = names;
    this.results = results;
  }

  @Override
  public List<Platform> platforms() {
    return platforms.all();
  }

  @Override
  public Optional<Platform> platform(String name) {
    return platforms.of(name);
  }

  @Override
  public List<Topology> topologies() {
    return names.all();
  }

  @Override
  public Optional<Topology> topology(String model) {
    return names.of(model);
  }

  @Override
  public String canonical(String model) {
    return names.canonical(model);
  }

  @Override
  public List<Ceiling> ceilings() {
    var ceilings = new ArrayList<Ceiling>();
    for (Platform platform : platforms.all()) {
      platform
          .peakOpsPerSecond()
          .forEach(
              (precision, peak) ->
                  ceilings.add(
                      new Ceiling(
                          platform.name(),
                          precision,
                          peak,
                          platform.bandwidth(),
                          Ceiling.Source.PUBLISHED)));
    }
    ceilings.addAll(measured());
    return ceilings;
  }

  /** Of each platform and precision the latest. */
  private List<Ceiling> measured() {
    Map<List<Object>, Ceiling> latest = new LinkedHashMap<>();
    results.rows(
        MEASURED,
        List.of(Derived.PLATFORM, Dimension.PRECISION, PEAK, BANDWIDTH),
        row -> {
          Object platform = row.get(Derived.PLATFORM);
          Object precision = row.get(Dimension.PRECISION);
          Double peak = row.number(PEAK);
          if (platform != null && precision != null && peak != null) {
            latest.put(
                List.of(platform, precision),
                new Ceiling(
                    platform.toString(),
                    precision.toString(),
                    peak,
                    row.number(BANDWIDTH),
                    Ceiling.Source.MEASURED));
          }
        });
    return List.copyOf(latest.values());
  }
}
