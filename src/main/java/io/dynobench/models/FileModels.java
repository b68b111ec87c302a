package io.dynobench.models;

import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Task;
import io.dynobench.models.file.FileDescription;
import io.dynobench.models.file.ModelFormat;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What users' files are in the catalogue, wherever they come from. */
final class FileModels {

  static final String PREFIX = "file:";

  private FileModels() {}

  /**
   * @param source {@code upload} or {@code directory}
   */
  static CatalogueModel model(
      String name,
      String family,
      FileDescription described,
      String source,
      @Nullable String sha256,
      long size,
      @Nullable Instant uploadedAt) {
    return new CatalogueModel(
        PREFIX + name,
        family,
        Task.OTHER,
        described.input(),
        described.parameters().value(),
        described.macs().value(),
        Map.of(described.format().engine(), List.of(described.precision())),
        source,
        described.fixedBatchSize(),
        new SourceFile(
            described.format().name().toLowerCase(Locale.ROOT),
            sha256,
            size,
            uploadedAt,
            described.inputName(),
            described.outputName(),
            described.opset(),
            described.operators(),
            null,
            missing(described)));
  }

  /** Why no engine here could ever run it, for users; nothing when one can. */
  static Optional<String> refusal(FileDescription described) {
    ModelFormat format = described.format();
    return EngineSupport.refusal(format.engine(), described.precision(), false)
        .map(
            why ->
                "Most of the file's weights are %s, and %s runs %s files: %s Export the model in fp32."
                    .formatted(
                        described.precision().id(),
                        format.engine(),
                        format.name().toLowerCase(Locale.ROOT),
                        why));
  }

  static ModelArtifact artifact(
      CatalogueModel model, Path file, String sha256, FileDescription described) {
    return new ModelArtifact(
        model.id(),
        file.toAbsolutePath().normalize(),
        sha256,
        null,
        model.input(),
        model.parameters(),
        model.macs(),
        described.weightBytes(),
        described.activationBytes(),
        missing(described));
  }

  private static Map<String, String> missing(FileDescription described) {
    Map<String, String> missing = new TreeMap<>();
    String parameters = described.parameters().missing();
    String macs = described.macs().missing();
    if (parameters != null) {
      missing.put("parameters", parameters);
    }
    if (macs != null) {
      missing.put("macs", macs);
    }
    return missing;
  }
}
