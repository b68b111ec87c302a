package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dynobench.bench.Metric;
import io.dynobench.results.Drafts;
import io.dynobench.results.ResultRecorder;
import io.dynobench.testing.StoreApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** What the kinds show of the sample collection that have no analysis of their own. */
@StoreApi
@Transactional
class ChartKindsIT {

  private static final String DLMARK = "collection=dlmark-tesla-m60";
  private static final String QUTIBENCH = "collection=qutibench-imagenet";

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;
  @Autowired Charts charts;
  @Autowired Kinds kinds;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bar",
        "box",
        "efficiency",
        "grid",
        "heatmap",
        "line",
        "max-batch",
        "overview",
        "pareto",
        "roofline",
        "scatter",
        "speedup"
      })
  void everyKindAnswersWithoutAQuestion(String kind) {
    AskedChart answer = ask(kind);

    assertThat(answer.<String>read("$.kind")).isEqualTo(kind);
    assertThat(answer.<String>read("$.title")).isNotBlank();
    assertThat(answer.<Integer>read("$.shown")).isEqualTo(answer.points().size());
    assertThat(answer.<List<Object>>read("$.columns.*"))
        .allSatisfy(column -> assertThat((List<?>) column).hasSameSizeAs(answer.points()));
    assertThat(answer.<Map<String, Object>>read("$"))
        .containsKeys("tables", "notes", "predictions");
  }

  @Test
  void everyKindSaysWhatItIs() {
    assertThat(charts.list())
        .allSatisfy(
            kind -> {
              assertThat(kind.title()).isNotBlank();
              assertThat(kind.description()).endsWith(".");
            });
  }

  @Test
  void everyPresetIsUnderstood() {
    for (ChartKind kind : kinds.all()) {
      for (Preset preset : kind.presets()) {
        assertThatCode(() -> charts.check(kind.id(), parameters(preset.query())))
            .as("%s: %s", kind.id(), preset.title())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void barsStandSideBySideForEveryBatchSize() {
    AskedChart answer = ask("bar?" + DLMARK + "&model=AlexNet");

    assertThat(answer.<String>read("$.x.scale")).isEqualTo("category");
    assertThat(answer.<String>read("$.facet")).isEqualTo("model");
    assertThat(answer.<String>column("platform")).containsOnly("Tesla M60");
    assertThat(answer.<Integer>column("batchSize"))
        .containsExactlyInAnyOrder(1, 2, 4, 8, 16, 32, 64, 128);
    assertThat(answer.points())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("batchSize", 1)
                    .containsEntry("throughput", 273.46493558652804));
    assertThat(answer.notes()).anyMatch(note -> note.contains("one platform, Tesla M60"));
  }

  @Test
  void aBarIsTheBestOfItsResults() {
    recorder.record(Drafts.measured("mine", 4, 10));
    recorder.record(Drafts.measured("mine", 4, 30));
    recorder.record(Drafts.measured("mine", 4, 20));

    assertThat(ask("bar?model=mine").<Double>column("throughput")).containsExactly(30.0);
    assertThat(ask("bar?model=mine&agg=median").<Double>column("throughput")).containsExactly(20.0);
    assertThat(ask("bar?model=mine&agg=all").points()).hasSize(3);
  }

  @Test
  void aSecondPlatformNeedsNoRemark() {
    recorder.record(Drafts.measured("AlexNet", 4, 10));

    assertThat(ask("bar?model=AlexNet").notes()).isEmpty();
  }

  @Test
  void linesAreNamedByTheirConfiguration() {
    AskedChart answer = ask("line?" + QUTIBENCH + "&hardware=TX2");

    assertThat(answer.<String>read("$.color")).isEqualTo("configuration");
    assertThat(answer.<String>column("configuration"))
        .hasSize(2)
        .containsOnly("TX2-maxp FP16 GNv1");
    assertThat(answer.<Double>column("latencyMeanMs")).containsExactly(6.16337, 10.6197);
    assertThat(answer.<Double>column("throughput")).containsExactly(169.338, 192.363);
    assertThat(answer.<String>read("$.x.scale")).isEqualTo("linear");
    assertThat(answer.<String>read("$.y.scale")).isEqualTo("log");
  }

  @Test
  void saysWhereLargestBatchesComeFrom() {
    AskedChart answer = ask("max-batch");

    assertThat(answer.<Integer>read("$.shown")).isZero();
    assertThat(answer.<String>read("$.notes[0].href")).isEqualTo("/jobs/new?workload=max-batch");
    assertThat(answer.<String>read("$.notes[0].text")).contains("how large a batch fits");
  }

  @Test
  void showsTheLargestBatchOfEveryModel() {
    recorder.record(
        Drafts.published(
            "max-batch", null, null, "Tesla M60", Map.of(Metric.MAX_BATCH_SIZE, 512.0)));

    AskedChart answer = ask("max-batch");

    assertThat(answer.<Double>column("maxBatchSize")).containsExactly(512.0);
    assertThat(answer.<String>column("platform")).containsExactly("Tesla M60");
    assertThat(answer.notes()).isEmpty();
  }

  @Test
  void theOverviewTellsPrecisionsPruningsAndBatchSizesApart() {
    AskedChart answer = ask("overview?" + QUTIBENCH);

    assertThat(answer.<String>read("$.x.field")).isEqualTo("platform");
    assertThat(answer.<String>read("$.y.field")).isEqualTo("model");
    assertThat(Set.copyOf(answer.<Object>column("pruningPercent"))).containsExactly(100.0);
    assertThat(answer.points())
        .filteredOn(row -> "TX2-maxp".equals(row.get("platform")))
        .extracting(row -> row.get("batchSize"))
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void aHeatMapShowsAMetricAndSaysWhereItIsUnknown() {
    AskedChart answer = ask("heatmap?" + QUTIBENCH + "&color=powerAverageW");

    assertThat(answer.<String>read("$.colorAxis.unit")).isEqualTo("W");
    assertThat(answer.<String>read("$.colorAxis.better")).isEqualTo("lower");
    assertThat(answer.points())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("platform", "TX2-maxp")
                    .containsEntry("network", "GNv1")
                    .containsEntry("powerAverageW", 8.07));
    assertThat(answer.table("empty"))
        .contains(Map.of("x", "TX2-maxp", "y", "MNv1", "facet", "fp16", "reason", "No result"))
        .anySatisfy(cell -> assertThat((String) cell.get("reason")).contains("has no INT8"));
  }

  @Test
  void aCellWithoutTheMetricIsNoCellWithoutAResult() {
    recorder.record(Drafts.measured("mine", 4, 10));
    recorder.record(Drafts.measured("other", 4, 10));

    AskedChart answer =
        ask("heatmap?model=mine,other,AlexNet&batchSize=4&color=latencyP999Ms&facet=none");

    assertThat(answer.table("empty"))
        .anySatisfy(
            cell ->
                assertThat(cell)
                    .containsEntry("x", "Tesla M60")
                    .containsEntry("y", "AlexNet")
                    .containsEntry("reason", "Measured, but without latency p99.9"))
        .anySatisfy(
            cell -> assertThat(cell).containsEntry("y", "mine").containsEntry("x", "Tesla M60"));
    assertThat(answer.<Map<String, Integer>>read("$.missing")).containsEntry("latencyP999Ms", 1);
  }

  @Test
  void filtersByPlatformAndByTimePerSample() {
    assertThat(ask("line?" + QUTIBENCH + "&platform=TX2-maxp").<Integer>read("$.matching"))
        .isEqualTo(2);
    assertThat(ask("grid?" + DLMARK + "&maxSecondsPerSample=0.001").<Double>column("throughput"))
        .isNotEmpty()
        .allMatch(throughput -> throughput >= 1000);
    assertThat(ask("grid?" + DLMARK).<List<Map<String, Object>>>read("$.facets.platform"))
        .contains(Map.of("value", "Tesla M60", "count", 46));
  }

  @Test
  void namesValuesAsFiltersSpellThem() {
    AskedChart answer = ask("heatmap?" + QUTIBENCH + "&y=pruningPercent");

    assertThat(answer.<List<Map<String, Object>>>read("$.facets.pruningPercent"))
        .containsExactly(Map.of("value", "100", "count", 10));
    assertThat(answer.table("empty")).extracting(cell -> cell.get("y")).containsOnly("100");
  }

  @Test
  void measuresTrainingAndInferenceByTheirTimePerSample() {
    AskedChart answer =
        ask("grid?collection=keras-mnist&workload=training,inference&y=secondsPerSample");

    assertThat(answer.points())
        .anySatisfy(
            row ->
                assertThat(row)
                    .containsEntry("workload", "training")
                    .containsEntry("batchSize", 100)
                    .containsEntry("deviceName", "CPU")
                    .extractingByKey("secondsPerSample")
                    .satisfies(value -> assertThat("%.2e".formatted(value)).isEqualTo("1.97e-04")));
    assertThat(answer.<String>read("$.y.better")).isEqualTo("lower");
    assertThat(answer.<String>read("$.y.unit")).isEqualTo("s");
  }

  private static Map<String, List<String>> parameters(String query) {
    return UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
  }

  private AskedChart ask(String address) {
    return AskedChart.ok(mvc, address);
  }
}
