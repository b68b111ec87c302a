package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Built-in networks with what trials have trained. The list is in the database, each file on the
 * node that trained it.
 */
@Component
@Order(1)
class TrainedModels implements ModelSource, TrainedModelRecorder {

  static final String SOURCE = "trained";

  private final TrainedModelStore store;
  private final TrainedFolder folder;
  private final NetworkFiles files;

  TrainedModels(TrainedModelStore store, TrainedFolder folder, NetworkFiles files) {
    this.store = store;
    this.folder = folder;
    this.files = files;
  }

  @Override
  public List<CatalogueModel> models() {
    return store.all().stream().flatMap(model -> describe(model).stream()).toList();
  }

  @Override
  public Optional<CatalogueModel> find(String id) {
    return store.find(id).flatMap(TrainedModels::describe);
  }

  /**
   * @return whether there was one of this id
   */
  boolean delete(String id) throws IOException {
    Optional<TrainedModel> stored = store.find(id);
    if (stored.isPresent()) {
      store.delete(stored.get().sha256());
      folder.delete(stored.get().sha256());
    }
    return stored.isPresent();
  }

  /** Nothing when this version has no such network. */
  private static Optional<CatalogueModel> describe(TrainedModel model) {
    return Zoo.find(model.network()).map(network -> describe(model, network));
  }

  private static CatalogueModel describe(TrainedModel model, Network network) {
    return new CatalogueModel(
        model.id(),
        network.family(),
        network.task(),
        network.input(),
        network.parameters(),
        network.macs(),
        NetworkFiles.engines(true),
        SOURCE,
        null,
        new SourceFile(
            "safetensors",
            model.sha256(),
            model.fileSize(),
            model.trainedAt(),
            null,
            null,
            null,
            List.of(),
            Map.of()));
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    TrainedModel stored =
        store
            .find(model.id())
            .orElseThrow(() -> new IOException(model.id() + " was deleted in the meantime"));
    Path file = folder.file(stored.sha256());
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          "%s is not on this node, for it was trained on another; copy %s here, too"
              .formatted(model.id(), file));
    }
    Network network = TrainedFolder.learned(file, stored.network());
    return files.artifact(model, network, engine, precision);
  }

  @Override
  public Outcome keep(Path file, String network) throws IOException {
    return folder.keep(file, network);
  }

  @Override
  public void record(TrainedModel model) {
    store.replace(model);
  }
}
