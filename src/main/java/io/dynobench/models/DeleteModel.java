package io.dynobench.models;

import io.dynobench.problem.ProblemException;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes an uploaded or trained model out of the catalogue, and its file off this node. */
@Component
class DeleteModel {

  private final ModelCatalogue catalogue;
  private final UploadedModels uploaded;
  private final UserModelRepository models;
  private final UploadFolder folder;
  private final TrainedModels trained;

  DeleteModel(
      ModelCatalogue catalogue,
      UploadedModels uploaded,
      UserModelRepository models,
      UploadFolder folder,
      TrainedModels trained) {
    this.catalogue = catalogue;
    this.uploaded = uploaded;
    this.models = models;
    this.folder = folder;
    this.trained = trained;
  }

  /**
   * @throws ProblemException 404 when there is no such model, 409 when it was neither uploaded nor
   *     trained
   */
  void delete(String id) throws IOException {
    CatalogueModel model =
        catalogue.find(id).orElseThrow(() -> ProblemException.notFound("model", id));
    if (trained.delete(id)) {
      return;
    }
    Optional<UserModel> stored = uploaded.stored(id);
    if (stored.isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT,
          "NOT_UPLOADED",
          "%s comes from the source '%s'; only uploaded and trained models can be deleted."
              .formatted(id, model.source()));
    }
    models.delete(stored.get());
    folder.delete(stored.get().fileName());
  }
}
