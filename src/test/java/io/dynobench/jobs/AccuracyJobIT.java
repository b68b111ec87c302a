package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.dynobench.data.IdxFiles;
import io.dynobench.datasets.Datasets;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Accuracy from a request to a result, by real engines in real workers. */
@TestPropertySource(properties = "dynobench.worker.native-cache=target/djl-cache")
class AccuracyJobIT extends LaneHarness {

  @Autowired MockMvcTester mvc;
  @Autowired Datasets datasets;

  @BeforeEach
  void layDataSets() throws IOException {
    byte[] images = new byte[20 * 28 * 28];
    new Random(1).nextBytes(images);
    byte[] labels = new byte[20];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 10);
    }
    IdxFiles.write(dataDir.resolve("datasets/twenty"), "t10k", images, labels);
    Files.createDirectories(dataDir.resolve("datasets/hollow"));
  }

  @Test
  void storesAccuracyAndThroughputInOneResult() throws Exception {
    JobView job =
        run(
            "{'workload': 'accuracy', 'models': ['lenet'], 'engines': ['onnxruntime'],"
                + " 'devices': ['cpu'], 'dataset': 'twenty', 'batchSizes': [8]}");

    assertThat(trials(job))
        .as("%s", trials(job))
        .extracting(TrialView::state)
        .containsExactly(TrialState.SUCCEEDED);
    String result = result(job);
    double top1 = JsonPath.<Double>read(result, "$.metrics.top1Percent");
    assertThat(top1 / 5).as("a share of 20 samples").isEqualTo(Math.rint(top1 / 5));
    List<Double> interval = JsonPath.read(result, "$.confidence.top1Percent");
    assertThat(interval.get(0)).isLessThanOrEqualTo(top1);
    assertThat(interval.get(1)).isGreaterThanOrEqualTo(top1).isLessThan(100);
    assertThat(JsonPath.<Map<String, Object>>read(result, "$.metrics"))
        .containsKeys("throughput", "latencyP50Ms", "peakMemoryMib", "top5Percent");
    assertThat(JsonPath.<String>read(result, "$.dataset")).isEqualTo("twenty");
    assertThat(JsonPath.<String>read(result, "$.workload")).isEqualTo("accuracy");
    assertThat(JsonPath.<String>read(result, "$.provenance['dataset.sha256']"))
        .matches("[0-9a-f]{64}");
    assertThat(JsonPath.<Integer>read(chart(job), "$.shown")).isEqualTo(1);
  }

  @Test
  void refusesADataSetThatIsMissingOrBrokenBeforeAWorkerStarts() {
    for (var each : Map.of("mars", "no data set 'mars'", "hollow", "(NO_DATA)").entrySet()) {
      assertThat(
              mvc.post()
                  .uri("/api/v1/jobs")
                  .contentType("application/json")
                  .content(
                      """
                      {"workload": "accuracy", "models": ["lenet"], "dataset": "%s"}
                      """
                          .formatted(each.getKey())))
          .hasStatus(400)
          .bodyJson()
          .hasPathSatisfying("$.errors[0].field", field -> field.assertThat().isEqualTo("dataset"))
          .extractingPath("$.errors[0].detail")
          .asString()
          .contains(each.getValue());
    }
  }

  /** What was sound when the job came may be damaged when its turn comes. */
  @Test
  void endsATrialWhoseDataSetBreaksMeanwhileWithTheCodeOfItsFault() throws IOException {
    IdxFiles.write(dataDir.resolve("datasets/brittle"), "t10k", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(datasets.lacking("brittle")).isEmpty();
    Files.delete(dataDir.resolve("datasets/brittle/t10k-labels-idx1-ubyte.gz"));

    JobView job =
        run(
            "{'workload': 'accuracy', 'models': ['lenet'], 'engines': ['onnxruntime'],"
                + " 'devices': ['cpu'], 'dataset': 'brittle', 'batchSizes': [8]}");

    TrialView trial = trials(job).get(0);
    assertThat(trial.state()).isEqualTo(TrialState.FAILED);
    assertThat(trial.reason()).isEqualTo("DATASET_UNREADABLE");
    assertThat(trial.detail()).contains("t10k-labels", "(MISSING_FILE)");
  }

  private String result(JobView job) throws UnsupportedEncodingException {
    String id =
        JsonPath.<List<String>>read(body("/api/v1/results?job=" + job.id()), "$.items[*].id")
            .get(0);
    return body("/api/v1/results/" + id);
  }

  private String chart(JobView job) throws UnsupportedEncodingException {
    return body("/api/v1/charts/pareto?job=" + job.id());
  }

  private String body(String uri) throws UnsupportedEncodingException {
    var answer = mvc.get().uri(uri).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }
}
