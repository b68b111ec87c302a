package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One place that models come from. */
public interface ModelSource {

  List<CatalogueModel> models();

  /** One of its models; a source may know more than it lists. */
  default Optional<CatalogueModel> find(String id) {
    return models().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /**
   * Makes sure that the file of one of its models exists, and says where.
   *
   * @throws IOException when it cannot be written or read
   */
  ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException;

  /**
   * As {@link #artifact}, of one of its models that is to be trained.
   *
   * @throws IllegalArgumentException when it cannot be trained
   */
  default ModelArtifact learning(CatalogueModel model) throws IOException {
    throw new IllegalArgumentException(model.id() + " cannot be trained");
  }
}
