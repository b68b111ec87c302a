package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.models.file.FileDescription;
import io.dynobench.models.file.ModelFile;
import io.dynobench.models.file.ModelFileException;
import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a file in: receive, recognise, read, store, enter into the catalogue. */
@Component
class UploadModel {

  private final UploadFolder folder;
  private final UserModelRepository models;
  private final ModelCatalogue catalogue;
  private final ModelsProperties settings;
  private final Clock clock;

  UploadModel(
      UploadFolder folder,
      UserModelRepository models,
      ModelCatalogue catalogue,
      ModelsProperties settings,
      Clock clock) {
    this.folder = folder;
    this.models = models;
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The model, and whether it is new.
   *
   * @param created false when the same file was there already
   */
  record Outcome(CatalogueModel model, boolean created) {}

  /**
   * @param size of the content in bytes
   * @throws ProblemException when it cannot become a model; nothing is left of it then
   */
  Outcome upload(InputStream content, long size, UploadForm form) throws IOException {
    if (size > settings.maxUpload().toBytes()) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "FILE_TOO_LARGE",
          "The file has %d bytes; at most %d are accepted (dynobench.models.max-upload)."
              .formatted(size, settings.maxUpload().toBytes()));
    }
    String name = form.checkedName();
    String family = form.checkedFamily();
    InputShape shape = form.checkedShape();
    try (UploadFolder.Draft draft = folder.receive(content)) {
      Optional<UserModel> same = models.findById(draft.fingerprint().sha256());
      if (same.isPresent()) {
        return again(same.get(), draft);
      }
      FileDescription described = read(draft, shape);
      if (!UserModel.hasRoomFor(described)) {
        throw ProblemException.invalid(
            "file",
            "NAMES_TOO_LONG",
            "The names of the model's inputs, outputs or operators are too long to be listed.");
      }
      return enter(draft, name, family, described);
    }
  }

  /** On a node that lacks the file, this is how it comes there. */
  private Outcome again(UserModel same, UploadFolder.Draft draft) throws IOException {
    draft.keepAs(same.fileName());
    return new Outcome(same.toModel(), false);
  }

  private static FileDescription read(UploadFolder.Draft draft, @Nullable InputShape shape)
      throws IOException {
    try {
      return ModelFile.read(draft.file(), shape);
    } catch (ModelFileException refusal) {
      throw ProblemException.invalid(
          refusal.field(), refusal.code(), String.valueOf(refusal.getMessage()));
    }
  }

  private Outcome enter(
      UploadFolder.Draft draft, String name, String family, FileDescription described)
      throws IOException {
    if (catalogue.find(FileModels.PREFIX + name).isPresent()) {
      // Another request may have been faster, with the same file even.
      return models
          .findById(draft.fingerprint().sha256())
          .map(same -> new Outcome(same.toModel(), false))
          .orElseThrow(() -> taken(name));
    }
    UserModel model = new UserModel(name, family, draft.fingerprint(), described, clock.instant());
    draft.keepAs(model.fileName());
    try {
      return new Outcome(models.saveAndFlush(model).toModel(), true);
    } catch (DataIntegrityViolationException raced) {
      // Another request was faster with the same file, or with the same name.
      Optional<UserModel> same = models.findById(model.sha256());
      if (same.isPresent()) {
        return new Outcome(same.get().toModel(), false);
      }
      folder.delete(model.fileName());
      throw taken(name);
    } catch (RuntimeException failure) {
      folder.delete(model.fileName());
      throw failure;
    }
  }

  private static ProblemException taken(String name) {
    String detail =
        "There is another model named '%s'; choose another name, or delete that model first."
            .formatted(name);
    return new ProblemException(
        HttpStatus.CONFLICT,
        "NAME_TAKEN",
        detail,
        List.of(new FieldProblem("name", "NAME_TAKEN", detail)));
  }
}
