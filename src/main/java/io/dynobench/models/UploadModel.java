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
        return again(same.get(), draft, form);
      }
      return enter(
          draft,
          new UserModel(name, family, draft.fingerprint(), read(draft, shape), clock.instant()),
          form);
    }
  }

  /** On a node that lacks the file, this is how it comes there. */
  private static Outcome again(UserModel same, UploadFolder.Draft draft, UploadForm form)
      throws IOException {
    Outcome outcome = again(same, form);
    draft.keepAs(same.fileName());
    return outcome;
  }

  private static Outcome again(UserModel same, UploadForm form) {
    CatalogueModel model = same.toModel();
    List<FieldProblem> differences = form.differences(model);
    if (!differences.isEmpty()) {
      throw new ProblemException(
          HttpStatus.CONFLICT, "FILE_EXISTS", differences.get(0).detail(), differences);
    }
    return new Outcome(model, false);
  }

  private static FileDescription read(UploadFolder.Draft draft, @Nullable InputShape shape)
      throws IOException {
    try {
      FileDescription described = ModelFile.read(draft.file(), shape);
      FileModels.refusal(described)
          .ifPresent(
              why -> {
                throw ProblemException.invalid("file", "PRECISION_NOT_SUPPORTED", why);
              });
      return described;
    } catch (ModelFileException refusal) {
      throw ProblemException.invalid(
          refusal.field(), refusal.code(), String.valueOf(refusal.getMessage()));
    }
  }

  private Outcome enter(UploadFolder.Draft draft, UserModel model, UploadForm form)
      throws IOException {
    if (catalogue.find(FileModels.PREFIX + model.name()).isPresent()) {
      // By another request with the same file, it may be, a moment ago.
      Optional<UserModel> same = models.findById(model.sha256());
      if (same.isPresent()) {
        return again(same.get(), form);
      }
      throw taken(model.name());
    }
    draft.keepAs(model.fileName());
    try {
      return new Outcome(models.saveAndFlush(model).toModel(), true);
    } catch (DataIntegrityViolationException raced) {
      // Another request was faster with the same file, or with the same name.
      Optional<UserModel> same = models.findById(model.sha256());
      if (same.isPresent()) {
        return again(same.get(), form);
      }
      folder.delete(model.fileName());
      throw models.findByName(model.name()).isPresent() ? taken(model.name()) : raced;
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
