package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** All models of all sources, under unique ids. */
@Service
public class ModelCatalogue {

  private final List<ModelSource> sources;

  ModelCatalogue(List<ModelSource> sources) {
    this.sources = List.copyOf(sources);
  }

  public List<CatalogueModel> all() {
    return sources.stream().flatMap(source -> source.models().stream()).toList();
  }

  public Optional<CatalogueModel> find(String id) {
    return all().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /**
   * The file that an engine loads, made when it is not there yet.
   *
   * @throws IOException when it cannot be written or read
   */
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    for (ModelSource source : sources) {
      if (source.models().contains(model)) {
        return source.artifact(model, engine, precision);
      }
    }
    throw new IllegalArgumentException("no source has the model " + model.id());
  }
}
