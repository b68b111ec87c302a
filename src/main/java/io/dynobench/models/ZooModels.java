package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The built-in networks, with seeded random weights. */
@Component
@Order(0)
class ZooModels implements ModelSource {

  static final String SOURCE = "zoo";

  private static final List<CatalogueModel> MODELS =
      Zoo.all().stream().map(ZooModels::describe).toList();

  private final NetworkFiles files;

  ZooModels(NetworkFiles files) {
    this.files = files;
  }

  private static CatalogueModel describe(Network network) {
    return new CatalogueModel(
        network.id(),
        network.family(),
        network.task(),
        network.input(),
        network.parameters(),
        network.macs(),
        NetworkFiles.engines(network.isCalibrated()),
        SOURCE);
  }

  @Override
  public List<CatalogueModel> models() {
    return MODELS;
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    return files.artifact(model, network(model), engine, precision);
  }

  @Override
  public ModelArtifact learning(CatalogueModel model) throws IOException {
    return files.learning(model, network(model));
  }

  private static Network network(CatalogueModel model) {
    return Zoo.find(model.id()).orElseThrow();
  }
}
