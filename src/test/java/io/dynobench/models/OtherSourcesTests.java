package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.OnnxFiles;
import io.dynobench.problem.ProblemException;
import io.dynobench.zoo.Fingerprint;
import io.dynobench.zoo.Zoo;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Models of a folder, and of DJL's addresses. */
class OtherSourcesTests {

  private final Path folder;

  OtherSourcesTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void offersTheReadableFilesOfAFolder() throws Exception {
    Files.write(folder.resolve("fixed.onnx"), OnnxFiles.linear(4));
    Files.write(folder.resolve("broken.onnx"), new byte[] {1, 2, 3});
    Files.writeString(folder.resolve("notes.txt"), "no model");
    Files.write(folder.resolve("odd.onnx"), OnnxFiles.withoutOutputs());
    ByteArrayOutputStream lenet = new ByteArrayOutputStream();
    Zoo.find("lenet").orElseThrow().torchScript(Precision.FP32).writeTo(lenet);
    Files.write(folder.resolve("lenet.pt"), lenet.toByteArray());
    Files.write(folder.resolve("shapeless.pt"), lenet.toByteArray());

    DirectoryModels models = new DirectoryModels(settings(Map.of("lenet", "1x28x28"), false));

    assertThat(models.models())
        .extracting(CatalogueModel::id)
        .containsExactly("file:fixed", "file:lenet");
    CatalogueModel fixed = models.find("file:fixed").orElseThrow();
    assertThat(fixed.fixedBatchSize()).isEqualTo(4);
    assertThat(models.artifact(fixed, "onnxruntime", Precision.FP32).sha256())
        .isEqualTo(Fingerprint.of(folder.resolve("fixed.onnx")).sha256());
  }

  @Test
  void seesThatAFileHasChanged() throws Exception {
    DirectoryModels models = new DirectoryModels(settings(Map.of(), false));
    assertThat(models.models()).isEmpty();

    Files.write(folder.resolve("net.onnx"), OnnxFiles.linear(0));
    assertThat(models.models()).extracting(CatalogueModel::parameters).containsExactly(15L);

    Files.write(folder.resolve("net.onnx"), OnnxFiles.unknownOperator());
    assertThat(models.models()).extracting(CatalogueModel::parameters).containsExactly(12L);
  }

  @Test
  void acceptsAddressesOfDjlWhereDownloadsAreAllowed() {
    DjlModels models = new DjlModels(settings(Map.of(), true));
    String address = "djl://ai.djl.pytorch/resnet/0.0.1/traced_resnet18?inputShape=3x112x112";

    CatalogueModel model = models.find(address).orElseThrow();

    assertThat(model.input()).isEqualTo(InputShape.of(3, 112, 112));
    assertThat(model.engines()).isEqualTo(Map.of("pytorch", List.of(Precision.FP32)));
    assertThat(models.artifact(model, "pytorch", Precision.FP32).url())
        .isEqualTo("djl://ai.djl.pytorch/resnet/0.0.1/traced_resnet18");
    assertThat(models.find("resnet50")).isEmpty();
    assertThat(models.models()).isEmpty();
  }

  @Test
  void namesTheSettingWhereDownloadsAreNotAllowed() {
    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class,
            () -> new DjlModels(settings(Map.of(), false)).find("djl://ai.djl.pytorch/resnet"));

    assertThat(refusal.code()).isEqualTo("DOWNLOAD_NOT_ALLOWED");
    assertThat(refusal).hasMessageContaining("dynobench.models.allow-download=true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "djl://",
        "djl://group",
        "djl://a/b/c/d/e",
        "djl://a/b?x=1",
        "djl://a/b?inputShape=0",
        "djl://../b c"
      })
  void refusesWhatIsNoAddress(String address) {
    DjlModels models = new DjlModels(settings(Map.of(), true));

    assertThat(catchThrowableOfType(ProblemException.class, () -> models.find(address)).code())
        .isEqualTo("INVALID_MODEL_ADDRESS");
  }

  private ModelsProperties settings(Map<String, String> shapes, boolean download) {
    return new ModelsProperties(DataSize.ofMegabytes(1), folder.toString(), shapes, download);
  }
}
