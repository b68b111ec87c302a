package io.dynobench.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.unit.DataSize;

class ModelControllerTests {

  private static final ModelsProperties SETTINGS =
      new ModelsProperties(DataSize.ofGigabytes(1), "", Map.of(), false);

  private final MockMvcTester mvc;

  ModelControllerTests(@TempDir Path data) {
    ModelCatalogue catalogue =
        new ModelCatalogue(
            List.of(
                new ZooModels(
                    new NetworkFiles(
                        new ArtifactCache(
                            data,
                            DataSize.ofGigabytes(1),
                            Duration.ofMinutes(30),
                            Clock.systemUTC())))));
    mvc =
        MockMvcTester.of(
            new ModelController(catalogue), new ModelPageController(catalogue, SETTINGS, "here"));
  }

  @Test
  void listsTheCatalogue() {
    assertThat(mvc.get().uri("/api/v1/models"))
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"page": 0, "size": 50, "total": 25}
            """)
        .extractingPath("$.items[*].id")
        .asArray()
        .startsWith("mlp", "cnn-mnist", "lenet")
        .hasSize(25);
  }

  @Test
  void showsOneModel() {
    assertThat(mvc.get().uri("/api/v1/models/squeezenet1.1"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"id": "squeezenet1.1", "family": "SqueezeNet", "task": "image-classification",
             "input": {"dimensions": [3, 224, 224]}, "parameters": 1235496, "macs": 349151936,
             "engines": {"pytorch": ["fp32", "fp16", "bf16"], "onnxruntime": ["fp32", "int8"]},
             "source": "zoo", "fixedBatchSize": null, "file": null}
            """);
  }

  @Test
  void pagesTheList() {
    assertThat(mvc.get().uri("/api/v1/models?page=2&size=2"))
        .bodyJson()
        .extractingPath("$.items[*].id")
        .asArray()
        .containsExactly("squeezenet1.1", "mobilenet-v1");
    assertThat(mvc.get().uri("/api/v1/models?page=2147483647&size=1000"))
        .bodyJson()
        .extractingPath("$.items")
        .asArray()
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"page=-1", "size=0", "size=1001", "page=many"})
  void refusesAPageThatCannotBe(String query) {
    assertThat(mvc.get().uri("/api/v1/models?" + query)).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void doesNotKnowEveryModel() {
    assertThat(mvc.get().uri("/api/v1/models/resnet19"))
        .hasFailed()
        .failure()
        .cause()
        .isInstanceOf(ProblemException.class)
        .hasMessage("There is no model resnet19.");
  }

  @Test
  void handsTheCatalogueToThePage() {
    assertThat(mvc.get().uri("/models"))
        .hasStatusOk()
        .hasViewName("models/list")
        .model()
        .containsKeys("models", "own", "maxUpload");
  }
}
