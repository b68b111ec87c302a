package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.util.List;

/** One place that models come from. */
public interface ModelSource {

  List<CatalogueModel> models();

  /**
   * Makes sure that the file of one of its models exists, and says where.
   *
   * @throws IOException when it cannot be written or read
   */
  ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException;
}
