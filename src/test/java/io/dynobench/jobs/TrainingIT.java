package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.testing.IdxFiles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a data set in its folder over a training job to jobs with what it has learned. */
@TestPropertySource(properties = "dynobench.worker.native-cache=target/djl-cache")
class TrainingIT extends LaneHarness {

  @Autowired MockMvcTester mvc;

  @BeforeAll
  static void makeData() throws IOException {
    IdxFiles.mnist(dataDir.resolve("datasets").resolve("bars"), 600, 200);
  }

  @Test
  void whatAJobHasTrainedRunsInTheNextOne() {
    TrialView trained =
        trials(
                run(
                    "{'workload': 'training', 'models': ['mlp'], 'devices': ['cpu'],"
                        + " 'batchSizes': [50], 'dataset': 'bars', 'epochs': 2}"))
            .get(0);

    assertThat(trained.state()).as("%s", trained).isEqualTo(TrialState.SUCCEEDED);
    assertThat(mvc.get().uri("/api/v1/trials/{id}/learning", trained.id()))
        .hasStatusOk()
        .bodyText()
        .contains("\"step\":24,\"epoch\":2");
    String id =
        jdbc.sql("select network || '-' || substring(sha256, 1, 8) from trained_model")
            .query(String.class)
            .single();
    assertThat(mvc.get().uri("/api/v1/models/{id}", "trained:" + id))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.source")
        .isEqualTo("trained");

    JobView job =
        run(
            "{'workload': 'accuracy', 'models': ['trained:%s'], 'devices': ['cpu'],".formatted(id)
                + " 'engines': ['onnxruntime'], 'precisions': ['fp32', 'int8'],"
                + " 'batchSizes': [50], 'dataset': 'bars'}");

    assertThat(trials(job))
        .as("%s", trials(job))
        .extracting(TrialView::state)
        .containsExactly(TrialState.SUCCEEDED, TrialState.SUCCEEDED);
    double said = percents("training").get(0);
    assertThat(percents("accuracy"))
        .hasSize(2)
        .allSatisfy(percent -> assertThat(percent).isCloseTo(said, within(3.0)));
    assertThat(mvc.delete().uri("/api/v1/models/{id}", "trained:" + id)).hasStatus(204);
    assertThat(mvc.get().uri("/api/v1/models/{id}", "trained:" + id)).hasStatus(404);
  }

  private List<Double> percents(String workload) {
    return jdbc.sql("select top1_percent from results where workload = :workload")
        .param("workload", workload)
        .query(Double.class)
        .list();
  }

  @Test
  void saysBeforeAWorkerStartsWhatCannotBeTrained() {
    String request =
        "{'workload': 'training', 'models': ['mlp'], 'devices': ['cpu'], 'batchSizes': [8],"
            + " 'engines': ['onnxruntime', 'pytorch'], 'precisions': ['fp32', 'bf16']}";

    assertThat(service.preview(Planning.request(request)).refused())
        .anySatisfy(why -> assertThat(why.toString()).contains("pytorch trains them"))
        .anySatisfy(why -> assertThat(why.toString()).contains("training runs in fp32"));
  }
}
