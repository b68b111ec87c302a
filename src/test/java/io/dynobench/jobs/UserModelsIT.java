package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.Precision;
import io.dynobench.models.file.OnnxFiles;
import io.dynobench.zoo.TorchScriptFiles;
import io.dynobench.zoo.Zoo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users' files from their upload to their result, by real engines in real workers. */
@TestPropertySource(properties = "dynobench.worker.native-cache=target/djl-cache")
class UserModelsIT extends LaneHarness {

  @Autowired MockMvcTester mvc;

  @Test
  void runsAnOnnxFileAtAnyBatchSizeThatItTakes() {
    assertThat(upload("any.onnx", OnnxFiles.linear(0), Map.of()))
        .hasStatus(201)
        .hasHeader("Location", "/api/v1/models/file:any");

    JobView job = run("{'models': ['file:any'], 'devices': ['cpu'], 'batchSizes': [1, 3]}");

    assertThat(trials(job))
        .as("%s", trials(job))
        .extracting(TrialView::state)
        .containsOnly(TrialState.SUCCEEDED)
        .hasSize(2);
  }

  @Test
  void runsAFixedBatchAndRefusesOthersBeforeAWorkerStarts() {
    assertThat(upload("four.onnx", OnnxFiles.linear(4), Map.of()))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.fixedBatchSize")
        .isEqualTo(4);

    String request = "{'models': ['file:four'], 'devices': ['cpu'], 'batchSizes': [1, 4]}";
    assertThat(service.preview(Planning.request(request)).refused())
        .singleElement()
        .asString()
        .contains("the file is fixed to batch 4");
    JobView job = run(request);

    assertThat(trials(job))
        .extracting(TrialView::batchSize, TrialView::state, TrialView::reason)
        .containsExactlyInAnyOrder(
            tuple(1, TrialState.SKIPPED, "UNSUPPORTED"), tuple(4, TrialState.SUCCEEDED, null));
    assertThat(
            mvc.post()
                .uri("/api/v1/jobs")
                .contentType("application/json")
                .content("{\"models\": [\"file:four\"], \"batchSizes\": [1, 2]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("batchSizes");
  }

  @Test
  void saysWhyAnEngineCannotLoadAnOperator() {
    assertThat(upload("odd.onnx", OnnxFiles.unknownOperator(), Map.of())).hasStatus(201);

    TrialView trial =
        trials(run("{'models': ['file:odd'], 'devices': ['cpu'], 'batchSizes': [1]}")).get(0);

    assertThat(trial.state()).isEqualTo(TrialState.FAILED);
    assertThat(trial.reason()).isEqualTo("UNSUPPORTED");
    assertThat(trial.detail()).contains("Frobnicate");
  }

  @Test
  void runsATorchScriptFile() throws Exception {
    ByteArrayOutputStream lenet = new ByteArrayOutputStream();
    Zoo.find("lenet").orElseThrow().torchScript(Precision.FP32).writeTo(lenet);
    assertThat(upload("my-lenet.pt", lenet.toByteArray(), Map.of("inputShape", "1x28x28")))
        .hasStatus(201);

    JobView job = run("{'models': ['file:my-lenet'], 'devices': ['cpu'], 'batchSizes': [2]}");

    assertThat(trials(job))
        .as("%s", trials(job))
        .extracting(TrialView::state)
        .containsExactly(TrialState.SUCCEEDED);
  }

  @Test
  void runsATorchScriptFileWithoutAnyParameters() throws Exception {
    byte[] file = TorchScriptFiles.withoutParameters();
    assertThat(upload("relu.pt", file, Map.of("inputShape", "3x8x8")))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.parameters")
        .isEqualTo(0);

    JobView job = run("{'models': ['file:relu'], 'devices': ['cpu'], 'batchSizes': [2]}");

    assertThat(trials(job))
        .as("%s", trials(job))
        .extracting(TrialView::state)
        .containsExactly(TrialState.SUCCEEDED);
  }

  @Test
  void answersRubbishWithAProblemAndKeepsNothing() throws Exception {
    byte[] rubbish = "Dear engine".getBytes(StandardCharsets.UTF_8);
    for (byte[] file : new byte[][] {{}, rubbish}) {
      assertThat(upload("rubbish.onnx", file, Map.of()))
          .hasStatus(400)
          .hasContentTypeCompatibleWith("application/problem+json")
          .bodyJson()
          .extractingPath("$.errors[0].field")
          .isEqualTo("file");
    }
    assertThat(mvc.post().uri("/api/v1/models").multipart().param("name", "x"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.errors[0].field")
        .isEqualTo("file");
    assertThat(upload("net.onnx", rubbish, Map.of("colour", "red")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("UNKNOWN_PARAMETER");
    try (var files = Files.walk(dataDir.resolve("models"))) {
      assertThat(files.filter(Files::isRegularFile).map(each -> each.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void answersTheSameFileWith200AndDeletesIt() {
    byte[] file = OnnxFiles.linear(7);
    assertThat(upload("seven.onnx", file, Map.of())).hasStatus(201);
    assertThat(upload("again.onnx", file, Map.of()))
        .hasStatus(200)
        .hasHeader("Location", "/api/v1/models/file:seven");
    assertThat(upload("seven.onnx", OnnxFiles.linear(9), Map.of())).hasStatus(409);

    assertThat(mvc.delete().uri("/api/v1/models/file:seven")).hasStatus(204);
    assertThat(mvc.get().uri("/api/v1/models/file:seven")).hasStatus(404);
    assertThat(mvc.delete().uri("/api/v1/models/resnet50")).hasStatus(409);
  }

  @Test
  void refusesDjlsAddressesUnlessTheyAreAllowed() {
    assertThat(
            mvc.post()
                .uri("/api/v1/jobs")
                .contentType("application/json")
                .content("{\"models\": [\"djl://ai.djl.pytorch/resnet\"]}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.code")
        .isEqualTo("DOWNLOAD_NOT_ALLOWED");
  }

  private MvcTestResult upload(String fileName, byte[] content, Map<String, String> fields) {
    var request =
        mvc.post()
            .uri("/api/v1/models")
            .multipart()
            .file(new MockMultipartFile("file", fileName, "application/octet-stream", content));
    fields.forEach(request::param);
    return request.exchange();
  }
}
