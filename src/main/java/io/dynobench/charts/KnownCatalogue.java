package io.dynobench.charts;

import io.dynobench.bench.InputShape;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelCatalogue;
import io.dynobench.models.ModelNames;
import io.dynobench.models.Platform;
import io.dynobench.models.Platforms;
import io.dynobench.models.Topology;
import io.dynobench.results.Results;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The published platforms and networks, and the ceilings among the results. */
@Component
class KnownCatalogue implements Catalogue {

  private final Platforms platforms;
  private final ModelNames names;
  private final ModelCatalogue models;
  private final Results results;

  KnownCatalogue(Platforms platforms, ModelNames names, ModelCatalogue models, Results results) {
    this.platforms = platforms;
    this.names = names;
    this.models = models;
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
  public @Nullable String family(String model, @Nullable String published) {
    return names.family(model, published);
  }

  @Override
  public Optional<Integer> inputPixels(String network) {
    // Only what is listed: an address would be refused, or fetched.
    return models.all().stream()
        .filter(model -> model.id().equals(network))
        .map(CatalogueModel::input)
        .map(InputShape::dimensions)
        .filter(sides -> sides.size() == 3 && sides.get(1).equals(sides.get(2)))
        .map(sides -> sides.get(2))
        .findFirst();
  }

  @Override
  public List<Ceiling> ceilings() {
    var measured = new MeasuredCeilings();
    results.rows(MeasuredCeilings.QUERY, MeasuredCeilings.FIELDS, measured::add);
    return Stream.concat(platforms.all().stream().flatMap(Ceiling::of), measured.toList().stream())
        .toList();
  }
}
