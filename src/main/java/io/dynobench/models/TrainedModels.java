package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.devices.DeviceRegistry;
import io.dynobench.zoo.Network;
import io.dynobench.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
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
  private final String here;

  @Autowired
  TrainedModels(
      TrainedModelStore store, TrainedFolder folder, NetworkFiles files, DeviceRegistry registry) {
    this(store, folder, files, registry.node());
  }

  /**
   * @param here this node's name
   */
  TrainedModels(TrainedModelStore store, TrainedFolder folder, NetworkFiles files, String here) {
    this.store = store;
    this.folder = folder;
    this.files = files;
    this.here = here;
  }

  @Override
  public List<CatalogueModel> models() {
    return store.all().stream().flatMap(entry -> describe(entry).stream()).toList();
  }

  @Override
  public Optional<CatalogueModel> find(String id) {
    return store.find(id).flatMap(this::describe);
  }

  /**
   * @return whether there was one of this id
   */
  boolean delete(String id) throws IOException {
    Optional<TrainedModelStore.Entry> stored = store.find(id);
    if (stored.isPresent()) {
      store.delete(stored.get().model().sha256());
      folder.delete(stored.get().model().sha256());
    }
    return stored.isPresent();
  }

  /** Nothing when this version has no such network. */
  private Optional<CatalogueModel> describe(TrainedModelStore.Entry entry) {
    return Zoo.find(entry.model().network()).map(network -> describe(entry, network));
  }

  private CatalogueModel describe(TrainedModelStore.Entry entry, Network network) {
    TrainedModel model = entry.model();
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
            node(entry),
            Map.of()));
  }

  /** A file that was copied here is as good as the one of the node that trained it. */
  private String node(TrainedModelStore.Entry entry) {
    return Files.isRegularFile(folder.file(entry.model().sha256())) ? here : entry.node();
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    TrainedModelStore.Entry entry =
        store
            .find(model.id())
            .orElseThrow(() -> new IOException(model.id() + " was deleted in the meantime"));
    TrainedModel stored = entry.model();
    Path file = folder.file(stored.sha256());
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          "%s is not on %s, for it was trained on %s; copy %s here, too"
              .formatted(model.id(), here, entry.node(), file));
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
    store.replace(new TrainedModelStore.Entry(model, here));
  }
}
