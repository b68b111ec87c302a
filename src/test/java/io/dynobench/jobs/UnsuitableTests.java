package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.models.CatalogueModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnsuitableTests {

  private static final CatalogueModel ZOO = model("mlp", "zoo", List.of("pytorch"), null);
  private static final CatalogueModel UPLOAD =
      model("file:net", "upload", List.of("onnxruntime"), 8);

  @Test
  void aBuiltInNetworkIsForEverything() {
    assertThat(Unsuitable.model(ZOO)).isEmpty();
  }

  @Test
  void anUploadOfOneBatchSizeIsNeitherTrainedNorSearched() {
    assertThat(Unsuitable.model(UPLOAD)).containsOnlyKeys("training", "max-batch");
    assertThat(Unsuitable.model(UPLOAD).get("max-batch")).contains("fixed to batch 8");
  }

  @Test
  void enginesAndPrecisionsThatTrainNothingSaySo() {
    List<CatalogueModel> models = List.of(ZOO, UPLOAD);

    assertThat(Unsuitable.engine("pytorch", models)).isEmpty();
    assertThat(Unsuitable.engine("onnxruntime", models))
        .containsOnlyKeys("training")
        .extractingByKey("training")
        .asString()
        .contains("pytorch trains");
    assertThat(Unsuitable.precision(Precision.FP32, models)).isEmpty();
    assertThat(Unsuitable.precision(Precision.INT8, models).get("training")).contains("int8");
  }

  private static CatalogueModel model(
      String id, String source, List<String> engines, @Nullable Integer fixedBatch) {
    return new CatalogueModel(
        id,
        id,
        Task.IMAGE_CLASSIFICATION,
        new InputShape(List.of(1, 28, 28)),
        null,
        null,
        Map.of(engines.get(0), List.of(Precision.FP32)),
        source,
        fixedBatch,
        null);
  }
}
