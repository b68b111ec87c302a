package io.dynobench.jobs;

import static io.dynobench.bench.Precision.BF16;
import static io.dynobench.bench.Precision.FP16;
import static io.dynobench.bench.Precision.FP32;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.models.CatalogueModel;
import io.dynobench.models.ModelSource;
import io.dynobench.models.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue with the shapes that matter for planning: one engine, two, none in common. */
final class TestModels implements ModelSource {

  static final CatalogueModel RESNET = model("resnet18", Map.of("pytorch", List.of(FP32)));
  static final CatalogueModel LENET = model("lenet", bothEngines());
  static final CatalogueModel EXPORTED = model("exported", Map.of("onnxruntime", List.of(FP32)));
  static final CatalogueModel HALF = model("half", Map.of("onnxruntime", List.of(FP16)));

  @Override
  public List<CatalogueModel> models() {
    return List.of(RESNET, LENET, EXPORTED, HALF);
  }

  /** One whose file is on the other node can be named, too. */
  @Override
  public Optional<CatalogueModel> find(String id) {
    return id.equals("trained") ? Optional.of(trained()) : ModelSource.super.find(id);
  }

  private static CatalogueModel trained() {
    var file =
        new SourceFile(
            "safetensors", "abc", 9, null, null, null, null, List.of(), "there", Map.of());
    return new CatalogueModel(
        "trained",
        "LeNet",
        Task.IMAGE_CLASSIFICATION,
        InputShape.of(8),
        null,
        null,
        Map.of("pytorch", List.of(FP32)),
        "trained",
        null,
        file);
  }

  @Override
  public ModelArtifact artifact(CatalogueModel model, String engine, Precision precision) {
    return new ModelArtifact(model.id(), null, null, null, model.input(), null, null, null, null);
  }

  private static Map<String, List<Precision>> bothEngines() {
    Map<String, List<Precision>> engines = new LinkedHashMap<>();
    engines.put("pytorch", List.of(FP32, FP16));
    engines.put("onnxruntime", List.of(FP32, BF16));
    return engines;
  }

  private static CatalogueModel model(String id, Map<String, List<Precision>> engines) {
    return new CatalogueModel(
        id, id, Task.IMAGE_CLASSIFICATION, InputShape.of(8), null, null, engines, "zoo");
  }
}
