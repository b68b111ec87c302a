package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.ModelArtifact;
import io.dynobench.bench.Precision;
import io.dynobench.bench.Task;
import io.dynobench.zoo.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ModelCatalogueTests {

  private final ModelCatalogue catalogue;

  ModelCatalogueTests(@TempDir Path data) {
    catalogue =
        new ModelCatalogue(
            List.of(
                new ZooModels(
                    new NetworkFiles(
                        new ArtifactCache(
                            data,
                            DataSize.ofGigabytes(1),
                            Duration.ofMinutes(30),
                            Clock.systemUTC())))));
  }

  @Test
  void describesABuiltInNetwork() {
    assertThat(catalogue.find("resnet18"))
        .contains(
            new CatalogueModel(
                "resnet18",
                "ResNet",
                Task.IMAGE_CLASSIFICATION,
                InputShape.of(3, 224, 224),
                11_689_512L,
                1_814_073_344L,
                Map.of(
                    "pytorch", List.of(Precision.FP32, Precision.FP16, Precision.BF16),
                    "onnxruntime", List.of(Precision.FP32, Precision.INT8)),
                "zoo"));
  }

  @Test
  void hasUniqueIds() {
    assertThat(catalogue.all()).extracting(CatalogueModel::id).doesNotHaveDuplicates();
    assertThat(catalogue.find("resnet-18")).isEmpty();
  }

  @Test
  void makesTheFileThatTheEngineLoads() throws IOException {
    CatalogueModel lenet = catalogue.find("lenet").orElseThrow();

    ModelArtifact artifact = catalogue.artifact(lenet, "pytorch", Precision.FP16);

    Path file = Objects.requireNonNull(artifact.file());
    assertThat(artifact.sha256()).isEqualTo(Fingerprint.of(file).sha256());
    assertThat(file).isAbsolute();
    assertThat(artifact.input()).isEqualTo(InputShape.of(1, 28, 28));
    assertThat(artifact.parameters()).isEqualTo(61_706);
    assertThat(artifact.weightBytes()).isEqualTo(2 * 61_706);
    assertThat(artifact.activationBytes()).isPositive();
  }

  @Test
  void offersPyTorchFirst() {
    assertThat(catalogue.all())
        .allSatisfy(
            model ->
                assertThat(model.engines().keySet()).containsExactly("pytorch", "onnxruntime"));
  }

  @Test
  void makesAFileForEachEngine() throws IOException {
    CatalogueModel lenet = catalogue.find("lenet").orElseThrow();

    ModelArtifact floats = catalogue.artifact(lenet, "onnxruntime", Precision.FP32);
    ModelArtifact bytes = catalogue.artifact(lenet, "onnxruntime", Precision.INT8);

    assertThat(floats.file()).hasExtension("onnx");
    assertThat(floats.weightBytes()).isEqualTo(4 * 61_706);
    assertThat(bytes.sha256()).isNotEqualTo(floats.sha256());
    assertThat(bytes.weightBytes()).isEqualTo(61_470 + 4 * 236);
  }

  @Test
  void refusesWhatTheEngineCannotRun() {
    CatalogueModel lenet = catalogue.find("lenet").orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalogue.artifact(lenet, "pytorch", Precision.INT8))
        .withMessage("pytorch does not run lenet in int8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalogue.artifact(lenet, "tensorflow", Precision.FP32))
        .withMessage("tensorflow does not run lenet in fp32");
  }
}
