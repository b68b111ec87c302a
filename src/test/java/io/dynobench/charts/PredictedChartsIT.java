package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.results.Drafts;
import io.dynobench.results.ResultRecorder;
import io.dynobench.testing.StoreApi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Predictions beside results, and accuracies that networks have by other names. */
@StoreApi
@Transactional
class PredictedChartsIT {

  private static final String QUTIBENCH = "collection=qutibench-predictions";

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;

  @ParameterizedTest
  @CsvSource({
    "Ultra96-DPU, GoogLeNetv1, 306.7092652",
    "Ultra96-DPU, ResNet-50, 124.3523316",
    "Ultra96-DPU, ResNet-50 80 %, 146.7889908",
    "Ultra96-DPU, ResNet-50 50 %, 256",
    "Ultra96-DPU, ResNet-50 30 %, 391.8367347",
    "Ultra96-DPU, EfficientNet-S, 204.2553191",
    "Ultra96-DPU, EfficientNet-M, 129.7297297",
    "Ultra96-DPU, EfficientNet-L, 49.53560372",
    "ZCU104-DPU, GoogLeNetv1, 1469.648562",
    "ZCU104-DPU, ResNet-50, 595.8549223",
    "ZCU104-DPU, ResNet-50 80 %, 703.3639144",
    "ZCU104-DPU, ResNet-50 50 %, 1215.7952",
    "ZCU104-DPU, ResNet-50 30 %, 1877.55102",
    "ZCU104-DPU, EfficientNet-S, 978.7234043",
    "ZCU102-DPU, GoogLeNetv1, 2143.769968",
    "ZCU102-DPU, ResNet-50, 752.853886",
    "ZCU102-DPU, ResNet-50 80 %, 797.5045872",
    "ZCU102-DPU, ResNet-50 50 %, 1215.7952",
    "ZCU102-DPU, ResNet-50 30 %, 1900.721633"
  })
  void theHeatMapShowsThePublishedPredictions(
      String platform, String network, double imagesPerSecond) {
    List<Map<String, Object>> cells =
        ask("heatmap?" + QUTIBENCH + "&platform=" + platform).points().stream()
            .filter(row -> network.equals(row.get("network")))
            .toList();

    assertThat(cells).hasSize(1);
    assertThat(cells.get(0))
        .containsEntry("precision", "int8")
        .containsEntry("origin", "PREDICTED");
    assertThat((Double) cells.get(0).get("throughput"))
        .isCloseTo(imagesPerSecond, withinPercentage(0.1));
  }

  @Test
  void saysWhichPlatformLacksThePrecisionOfAnEmptyCell() {
    AskedChart answer = ask("heatmap?" + QUTIBENCH);

    assertThat(answer.<Boolean>read("$.predictions")).isTrue();
    assertThat(answer.<Integer>read("$.shown")).isEqualTo(20 * 9);
    assertThat(answer.table("empty"))
        .contains(
            Map.of(
                "x",
                "TX2-maxn",
                "y",
                "ResNet-50",
                "facet",
                "int8",
                "reason",
                "TX2-maxn has no INT8: the catalogue knows FP16, FP32"))
        .allSatisfy(cell -> assertThat((String) cell.get("reason")).contains(" has no "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&predictions=true"})
  void whoAsksForThemByNameSeesThem(String parameter) {
    AskedChart answer = ask("grid?" + QUTIBENCH + "&precision=fp16&platform=NCS" + parameter);

    assertThat(answer.<Integer>read("$.shown")).isEqualTo(9);
    assertThat(answer.<Integer>read("$.matching")).isEqualTo(9);
    assertThat(answer.<Object>column("resultId")).containsOnlyNulls();
    assertThat(answer.<String>column("origin")).containsOnly("PREDICTED");
    assertThat(answer.<Map<String, Integer>>read("$.missing")).containsEntry("peakMemoryMib", 9);
  }

  @Test
  void whoDoesNotAskDoesNotSeeThem() {
    assertThat(ask("grid").<String>column("origin")).doesNotContain("PREDICTED");
    assertThat(ask("grid?" + QUTIBENCH + "&predictions=false").<Integer>read("$.matching"))
        .isZero();
    assertThat(ask("grid?origin=PREDICTED").<Integer>read("$.matching")).isPositive();
  }

  @Test
  void standBesideResultsAndAreCountedWithThem() {
    AskedChart alone = ask("grid?platform=TX2-maxp");
    AskedChart both = ask("grid?platform=TX2-maxp&predictions=true");

    int predicted = ask("grid?platform=TX2-maxp&origin=PREDICTED").<Integer>read("$.matching");
    assertThat(both.<Integer>read("$.matching"))
        .isEqualTo(alone.<Integer>read("$.matching") + predicted);
    assertThat(both.<String>column("origin")).contains("PREDICTED", "IMPORTED");
    assertThat(both.<List<Map<String, Object>>>read("$.facets.origin"))
        .contains(Map.of("value", "PREDICTED", "count", predicted));
    assertThat(both.<List<Integer>>read("$.facets.platform[?(@.value=='TX2-maxp')].count"))
        .containsExactly(both.<Integer>read("$.matching"));
    assertThat(alone.<List<Object>>read("$.facets.origin[?(@.value=='PREDICTED')]")).isEmpty();
  }

  @Test
  void aPredictionDoesNotTakeTheBarOfAResult() {
    AskedChart answer =
        ask("bar?platform=Ultra96-DPU&x=precision&facet=platform&color=workload&predictions=true");

    assertThat(answer.points())
        .extracting(row -> row.get("origin"))
        .containsExactlyInAnyOrder("PREDICTED", "IMPORTED");
  }

  /** QuTiBench measured GNv1 and predicted GoogLeNetv1. */
  @Test
  void aPredictionSharesTheCellOfTheNetworkThatWasMeasured() {
    AskedChart answer =
        ask(
            "heatmap?collection=qutibench-imagenet,qutibench-predictions&platform=EdgeTPU-fast"
                + "&predictions=true");

    assertThat(answer.points())
        .filteredOn(row -> List.of("GNv1", "GoogLeNetv1").contains(row.get("model")))
        .extracting(row -> row.get("network"), row -> row.get("platform"), row -> row.get("origin"))
        .containsExactlyInAnyOrder(
            tuple("googlenet", "EdgeTPU-fast", "IMPORTED"),
            tuple("googlenet", "EdgeTPU-fast", "PREDICTED"));
    assertThat(answer.<String>column("network")).contains("EfficientNet-S").doesNotContain("GNv1");
  }

  @Test
  void saysWhenNoPredictionMatches() {
    assertThat(ask("grid?workload=training&predictions=true").notes())
        .anyMatch(note -> note.contains("No prediction matches"));
  }

  @Test
  void aModelOfOnesOwnMeetsAPublishedAccuracy() {
    recorder.record(Drafts.measured("squeezenet1.1", 1, 10));

    AskedChart answer = ask("scatter?origin=MEASURED&model=squeezenet1.1");

    assertThat(answer.points()).hasSize(1);
    assertThat(answer.<String>column("accuracyFrom")).containsExactly("published");
    assertThat(answer.<String>column("accuracySource").get(0)).isNotBlank();
    assertThat(answer.<Double>column("top1Percent").get(0)).isBetween(50.0, 60.0);
  }

  @Test
  void theCatalogueIsTheLastResort() {
    UUID trial = UUID.randomUUID();
    recorder.record(Drafts.measured(trial, "mobilenet-v2", 1, 10, Map.of()));

    AskedChart answer = ask("scatter?model=mobilenet-v2");

    assertThat(answer.<Double>column("top1Percent")).containsExactly(71.878);
    assertThat(answer.<String>column("accuracySource").get(0)).contains("torchvision");
  }

  @Test
  void aPredictionMeetsTheAccuracyOfItsOwnPrecisionAndPruning() {
    AskedChart answer = ask("pareto?" + QUTIBENCH + "&platform=Ultra96-DPU&model=GoogLeNetv1");

    assertThat(answer.<Double>column("top1Percent")).containsExactly(69.41);
    assertThat(
            ask("pareto?" + QUTIBENCH + "&pruningPercent=30")
                .<Map<String, Integer>>read("$.missing"))
        .containsEntry("top1Percent", 20);
  }

  private AskedChart ask(String address) {
    return AskedChart.ok(mvc, address.replace(" ", "%20"));
  }
}
