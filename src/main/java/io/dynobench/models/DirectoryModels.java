package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription;
import io.dynobench.models.file.ModelFile;
import io.dynobench.models.file.ModelFileException;
import io.dynobench.zoo.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The files of a configured folder. The folder is looked at whenever somebody asks, each file is
 * read once for each time that it changes.
 */
@Component
@Order(2)
class DirectoryModels implements ModelSource {

  private static final Logger log = LoggerFactory.getLogger(DirectoryModels.class);

  private final ModelsProperties settings;
  private final Map<State, Optional<Entry>> read = new ConcurrentHashMap<>();
  private final Map<State, String> hashes = new ConcurrentHashMap<>();

  DirectoryModels(ModelsProperties settings) {
    this.settings = settings;
  }

  /** A file as it was when it was read. */
  private record State(Path file, long size, FileTime changed) {}

  private record Entry(State state, CatalogueModel model, FileDescription described) {}

  @Override
  public List<CatalogueModel> models() {
    return entries().stream().map(Entry::model).toList();
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision)
      throws IOException {
    Entry entry =
        entries().stream()
            .filter(each -> each.model().id().equals(model.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new NoSuchFileException(
                        "%s is not in this node's folder %s (dynobench.models.directory)"
                            .formatted(model.id(), settings.directory())));
    String hash = hashes.get(entry.state());
    if (hash == null) {
      hash = Fingerprint.of(entry.state().file()).sha256();
      hashes.put(entry.state(), hash);
    }
    return FileModels.artifact(model, entry.state().file(), hash, entry.described());
  }

  private List<Entry> entries() {
    if (settings.directory().isBlank()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(Path.of(settings.directory()), "*.{onnx,pt}")) {
      for (Path file : files) {
        State state = new State(file, Files.size(file), Files.getLastModifiedTime(file));
        read.computeIfAbsent(state, this::read).ifPresent(entries::add);
      }
    } catch (IOException e) {
      log.warn("The folder of models cannot be read (dynobench.models.directory)", e);
    }
    entries.sort(Comparator.comparing(entry -> entry.model().id()));
    return entries;
  }

  private Optional<Entry> read(State state) {
    String name = UploadForm.stem(state.file().getFileName().toString());
    try {
      InputShape shape = settings.inputShape(name).orElse(null);
      FileDescription described = ModelFile.read(state.file(), shape);
      Optional<String> refusal = FileModels.refusal(described);
      if (refusal.isPresent()) {
        log.warn("{} is not offered as a model: {}", state.file(), refusal.get());
        return Optional.empty();
      }
      CatalogueModel model =
          FileModels.model(name, "Folder", described, "directory", null, state.size(), null);
      return Optional.of(new Entry(state, model, described));
    } catch (ModelFileException | IOException | RuntimeException e) {
      // Also what nobody has thought of: one file must not take the others away.
      log.warn(
          "{} is not offered as a model: {} (its input's shape can be set as dynobench.models.input-shapes.{})",
          state.file(),
          e.getMessage(),
          name);
      return Optional.empty();
    }
  }
}
