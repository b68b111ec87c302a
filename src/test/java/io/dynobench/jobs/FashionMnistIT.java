package io.dynobench.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.TestPropertySource;

/** The Keras study's perceptron on real pictures, where Debian's package of them is installed. */
@EnabledIf("isInstalled")
@TestPropertySource(properties = "dynobench.worker.native-cache=target/djl-cache")
class FashionMnistIT extends LaneHarness {

  /** A share of the 10,000 test images, in per cent, with its interval. */
  private record Top1(String precision, double percent, List<Double> interval) {}

  static boolean isInstalled() {
    return Files.isDirectory(Path.of("/usr/share/datasets/fashion-mnist"));
  }

  @Test
  void oneEpochReachesWhatAnAccuracyJobThenFinds() {
    JobView training =
        run(
            "{'workload': 'training', 'models': ['mlp'], 'devices': ['cpu'], 'batchSizes': [128],"
                + " 'dataset': 'fashion-mnist', 'epochs': 1, 'seed': 1}");
    assertThat(trials(training)).extracting(TrialView::state).containsOnly(TrialState.SUCCEEDED);
    Top1 trained = top1("training").get(0);
    assertThat(trained.percent()).isGreaterThanOrEqualTo(80);

    String model =
        jdbc.sql(
                "select 'trained:' || network || '-' || substring(sha256, 1, 8) from trained_model")
            .query(String.class)
            .single();
    JobView accuracy =
        run(
            "{'workload': 'accuracy', 'models': ['%s'], 'devices': ['cpu'], 'batchSizes': [128],"
                    .formatted(model)
                + " 'engines': ['onnxruntime'], 'precisions': ['fp32', 'int8'],"
                + " 'dataset': 'fashion-mnist'}");
    assertThat(trials(accuracy))
        .as("%s", trials(accuracy))
        .extracting(TrialView::state)
        .containsExactly(TrialState.SUCCEEDED, TrialState.SUCCEEDED);
    assertThat(top1("accuracy"))
        .extracting(Top1::precision)
        .containsExactlyInAnyOrder("fp32", "int8");
    assertThat(top1("accuracy"))
        .allSatisfy(
            found ->
                assertThat(trained.percent())
                    .isBetween(found.interval().get(0), found.interval().get(1)));
  }

  private List<Top1> top1(String workload) {
    return jdbc.sql(
            "select precision, top1_percent, confidence from results where workload = :workload")
        .param("workload", workload)
        .query(
            (row, number) ->
                new Top1(
                    row.getString("precision"),
                    row.getDouble("top1_percent"),
                    JsonPath.read(row.getString("confidence"), "$.top1Percent")))
        .list();
  }
}
