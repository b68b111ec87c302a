package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All models of all sources, under unique ids. */
@Service
public class ModelCatalogue {

  private final List<ModelSource> sources;

  ModelCatalogue(List<ModelSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Every listed model; where two sources have the same id, the first one's. */
  public List<CatalogueModel> all() {
    return all(List.of());
  }

  /**
   * Every listed model, and those among the named ones that are not listed, such as models of DJL's
   * addresses.
   *
   * @throws io.dynobench.problem.ProblemException when a name is understood but refused
   */
  public List<CatalogueModel> all(Collection<String> named) {
    Map<String, CatalogueModel> models = new LinkedHashMap<>();
    sources.stream()
        .flatMap(source -> source.models().stream())
        .forEach(model -> models.putIfAbsent(model.id(), model));
    for (String id : named) {
      if (!models.containsKey(id)) {
        find(id).ifPresent(model -> models.put(id, model));
      }
    }
    return List.copyOf(models.values());
  }

  public Optional<CatalogueModel> find(String id) {
    return sources.stream().flatMap(source -> source.find(id).stream()).findFirst();
  }

  /**
   * The file that an engine loads, made when it is not there yet.
   *
   * @throws IOException when it cannot be written or read
   */
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    return source(model).artifact(model, engine, precision);
  }

  /**
   * The file of a model that is to be trained, made when it is not there yet.
   *
   * @throws IOException when it cannot be written or read
   * @throws IllegalArgumentException when it cannot be trained
   */
  public ModelArtifact learning(CatalogueModel model) throws IOException {
    return source(model).learning(model);
  }

  private ModelSource source(CatalogueModel model) {
    return sources.stream()
        .filter(source -> source.find(model.id()).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no source has the model " + model.id()));
  }
}
