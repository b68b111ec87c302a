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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
