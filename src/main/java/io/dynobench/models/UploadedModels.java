package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What users have uploaded. The list is in the database, each file on the node that got it. */
@Component
@Order(1)
class UploadedModels implements ModelSource {

  private final UserModelRepository models;
  private final UploadFolder folder;

  UploadedModels(UserModelRepository models, UploadFolder folder) {
    this.models = models;
    this.folder = folder;
  }

  @Override
  public List<CatalogueModel> models() {
    return models.findAllByOrderByName().stream().map(UserModel::toModel).toList();
  }

  @Override
  public Optional<CatalogueModel> find(String id) {
    return stored(id).map(UserModel::toModel);
  }

  Optional<UserModel> stored(String id) {
    return id.startsWith(FileModels.PREFIX)
        ? models.findByName(id.substring(FileModels.PREFIX.length()))
        : Optional.empty();
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    UserModel stored =
        stored(model.id())
            .orElseThrow(() -> new IOException(model.id() + " was deleted in the meantime"));
    Path file = folder.file(stored.fileName());
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          "%s is not on this node, for it was uploaded to another; upload the same file (SHA-256 %s) here, too"
              .formatted(model.id(), stored.sha256()));
    }
    return FileModels.artifact(model, file, stored.sha256(), stored.description());
  }
}
