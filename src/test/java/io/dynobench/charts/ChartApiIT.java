package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.jayway.jsonpath.JsonPath;
import io.dynobench.bench.Metric;
import io.dynobench.results.Drafts;
import io.dynobench.results.QueryGrammar.Mode;
import io.dynobench.results.ResultRecorder;
import io.dynobench.testing.StoreApi;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@StoreApi
@Transactional
class ChartApiIT {

  private static final String DLMARK = "collection=dlmark-tesla-m60";

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;
  @Autowired Charts charts;

  @Test
  void joinsAccuracyToThroughputByModel() {
    String answer = ok("scatter?" + DLMARK);

    assertThat(number(answer, "$.shown")).isEqualTo(19);
    assertThat(number(answer, "$.matching")).isEqualTo(46);
    assertThat(this.<Map<?, ?>>read(answer, "$.missing")).isEmpty();
    assertThat(this.<List<String>>read(answer, "$.columns.model")).hasSize(19).isSorted();
    assertThat(this.<List<Double>>read(answer, "$.columns.top1Percent"))
        .hasSize(19)
        .allMatch(accuracy -> accuracy > 50 && accuracy < 100);
    assertThat(this.<List<String>>read(answer, "$.columns.accuracyFrom")).containsOnly("published");
    assertThat(this.<Map<String, Object>>read(answer, "$.x"))
        .isEqualTo(
            Map.of(
                "field", "throughput",
                "label", "Throughput",
                "unit", "samples/s",
                "better", "higher",
                "scale", "log"));
  }

  @Test
  void showsTheBestBatchOfEveryModel() {
    String answer = ok("scatter?" + DLMARK + "&model=AlexNet");

    assertThat(this.<List<Integer>>read(answer, "$.columns.batchSize")).containsExactly(128);
  }

  /** The published chart, all networks at the same batch size. */
  @Test
  void showsWhatDlmarkPublished() {
    String answer = ok("scatter?" + DLMARK + "&batchSize=64");
    List<String> models = read(answer, "$.columns.model");
    List<Double> throughput = read(answer, "$.columns.throughput");
    List<Double> accuracy = read(answer, "$.columns.top1Percent");

    assertThat(number(answer, "$.shown")).isEqualTo(19);
    assertThat(this.<String>read(answer, "$.color")).isEqualTo("family");
    assertThat(Set.copyOf(this.<List<String>>read(answer, "$.columns.family")))
        .containsExactlyInAnyOrder(
            "AlexNet", "DensetNet", "ResNet-v1", "ResNet-v2", "SqueezeNet", "VGG");
    assertThat(throughput.get(models.indexOf("AlexNet"))).isCloseTo(2660.8, within(0.05));
    assertThat(accuracy.get(models.indexOf("AlexNet"))).isCloseTo(55.46, within(0.005));
  }

  @Test
  void keepsOpenLoopsApart() {
    recorder.record(Drafts.ofForks("forked", 50, 50.0, 1));
    recorder.record(Drafts.ofForks("forked", 20, 20.0, 1));
    recorder.record(Drafts.ofForks("forked", 80, null, 1));
    for (String chart : List.of("scatter?y=latencyP999Ms", "grid?y=latencyP999Ms")) {
      String answer = ok(chart + "&model=forked");
      assertThat(this.<List<Double>>read(answer, "$.columns.arrivalRate"))
          .as(chart)
          .containsExactlyInAnyOrder(50.0, 20.0, null);
      assertThat(number(ok(chart + "&model=forked&arrivalRate=20"), "$.shown")).isEqualTo(1);
    }
  }

  @Test
  void filtersByAnAccuracyThatIsJoined() {
    String answer = ok("scatter?" + DLMARK + "&minTop1=77&agg=all");

    assertThat(number(answer, "$.matching")).isLessThan(46).isPositive();
    assertThat(number(answer, "$.matching")).isEqualTo(number(answer, "$.shown"));
    assertThat(this.<List<Double>>read(answer, "$.columns.top1Percent"))
        .allMatch(accuracy -> accuracy >= 77);
  }

  @Test
  void countsWhatLacksAnAccuracy() {
    recorder.record(Drafts.measured("nobody-knows", 1, 10));

    String answer = ok("scatter?model=nobody-knows");

    assertThat(number(answer, "$.shown")).isZero();
    assertThat(number(answer, "$.matching")).isEqualTo(1);
    assertThat(number(answer, "$.missing.top1Percent")).isEqualTo(1);
  }

  /** Of the accuracy and the throughput of one run, on every chart that can have both on axes. */
  @Test
  void showsAnAccuracyRunWithoutAnotherRun() {
    recorder.record(
        Drafts.published(
            "accuracy",
            null,
            null,
            null,
            Map.of(Metric.THROUGHPUT, 900.0, Metric.TOP1_PERCENT, 83.5)));
    for (String chart : List.of("scatter?", "pareto?", "bar?y=top1Percent&")) {
      assertThat(this.<List<Double>>read(ok(chart + "collection=shelf"), "$.columns.top1Percent"))
          .as(chart)
          .containsExactly(83.5);
    }
    assertThat(number(ok("grid?collection=shelf"), "$.matching")).isZero();
  }

  @Test
  void drawsAGridOfAllBatchSizes() {
    String answer = ok("grid?" + DLMARK);

    assertThat(number(answer, "$.shown")).isEqualTo(46);
    assertThat(this.<String>read(answer, "$.x.scale")).isEqualTo("log");
    assertThat(this.<String>read(answer, "$.facet")).isEqualTo("model");
    assertThat(this.<List<Integer>>read(answer, "$.columns.batchSize").subList(0, 8))
        .containsExactly(1, 2, 4, 8, 16, 32, 64, 128);
    assertThat(this.<List<Double>>read(answer, "$.columns.peakMemoryMib").get(0)).isEqualTo(14.0);
    assertThat(this.<Map<String, Object>>read(answer, "$.columns"))
        .containsKeys("device", "deviceName", "engine", "precision", "collection", "origin")
        .doesNotContainKeys("throughputLow", "operatingMode", "accuracyFrom");
  }

  @Test
  void saysHowOftenEveryFilterValueOccurs() {
    String answer = ok("grid?" + DLMARK + "&model=AlexNet");

    assertThat(this.<List<Map<String, Object>>>read(answer, "$.facets.model"))
        .hasSize(19)
        .contains(Map.of("value", "AlexNet", "count", 8));
    assertThat(this.<List<Map<String, Object>>>read(answer, "$.facets.workload"))
        .containsExactly(
            Map.of("value", "inference", "count", 8), Map.of("value", "accuracy", "count", 1));
    assertThat(this.<List<Map<String, Object>>>read(answer, "$.facets.batchSize"))
        .contains(Map.of("value", "64", "count", 1));
    assertThat(this.<List<Map<String, Object>>>read(answer, "$.facets.collection"))
        .containsExactly(Map.of("value", "dlmark-tesla-m60", "count", 8));
  }

  @Test
  void offersTheOtherDevicesToOneWhoChoseADevice() {
    String answer = ok("grid?device=Tesla%20M60");

    assertThat(this.<List<Map<String, Object>>>read(answer, "$.facets.deviceName"))
        .extracting(facet -> facet.get("value"))
        .contains("Tesla M60", "GPU", "TX2");
  }

  @Test
  void bringsConfidenceIntervals() {
    UUID id = recorder.record(Drafts.measured("mine", 4, 100));

    String answer = ok("grid?model=mine");

    assertThat(this.<List<String>>read(answer, "$.columns.resultId")).containsExactly("" + id);
    assertThat(this.<List<Double>>read(answer, "$.columns.throughputLow")).containsExactly(90.0);
    assertThat(this.<List<Double>>read(answer, "$.columns.throughputHigh").get(0))
        .isCloseTo(110.0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"best, 30.0, 1", "latest, 10.0, 1", "median, 20.0, 1", "all, 30.0, 3"})
  void aggregatesResultsOfTheSamePoint(String agg, double throughput, int shown) {
    for (double each : new double[] {30, 20, 10}) {
      recorder.record(Drafts.measured("mine", 4, each));
    }

    String answer = ok("grid?model=mine&agg=" + agg);

    assertThat(number(answer, "$.shown")).isEqualTo(shown);
    assertThat(number(answer, "$.matching")).isEqualTo(3);
    assertThat(this.<List<Double>>read(answer, "$.columns.throughput").get(0))
        .isEqualTo(throughput);
    assertThat(this.<List<String>>read(answer, "$.columns.resultId").get(0) == null)
        .isEqualTo(agg.equals("median"));
  }

  @Test
  void aMedianHasOnlyTheDimensionsThatItsResultsShare() {
    for (int batchSize : new int[] {4, 8}) {
      recorder.record(Drafts.measured("mine", batchSize, 10.0 * batchSize));
    }

    String answer = ok("scatter?model=mine&agg=median&x=throughput&y=latencyP999Ms");

    assertThat(this.<List<Double>>read(answer, "$.columns.throughput")).containsExactly(60.0);
    assertThat(this.<List<Object>>read(answer, "$.columns.batchSize"))
        .containsExactly((Object) null);
    assertThat(this.<List<String>>read(answer, "$.columns.engine")).containsExactly("pytorch");
  }

  @Test
  void takesOtherAxesAndWorkloads() {
    String answer =
        ok(
            "grid?workload=training&y=trainSecondsPerSample&size=none&color=deviceName&xScale=linear");

    assertThat(number(answer, "$.shown")).isEqualTo(27);
    assertThat(this.<Object>read(answer, "$.size")).isNull();
    assertThat(this.<String>read(answer, "$.x.scale")).isEqualTo("linear");
    assertThat(this.<String>read(answer, "$.y.scale")).isEqualTo("log");
    assertThat(this.<String>read(answer, "$.y.better")).isEqualTo("lower");
    assertThat(this.<String>read(answer, "$.color")).isEqualTo("deviceName");
  }

  @Test
  void answersNotModifiedUntilTheDataChange() {
    String tag = Objects.requireNonNull(get("grid?" + DLMARK).getResponse().getHeader("ETag"));

    assertThat(conditional(tag)).hasStatus(HttpStatus.NOT_MODIFIED);
    recorder.record(
        Drafts.published("dlmark-tesla-m60", "AlexNet", Map.of(Metric.THROUGHPUT, 1.0)));
    assertThat(conditional(tag)).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource({
    "grid?x=nothing, x, INVALID_PARAMETER",
    "grid?y=model, y, INVALID_PARAMETER",
    "grid?size=big, size, INVALID_PARAMETER",
    "grid?color=throughput, color, INVALID_PARAMETER",
    "grid?facet=throughput, facet, INVALID_PARAMETER",
    "grid?xScale=cubic, xScale, INVALID_PARAMETER",
    "grid?xScale=category, xScale, INVALID_PARAMETER",
    "grid?colorScale=log, colorScale, INVALID_PARAMETER",
    "grid?predictions=yes, predictions, INVALID_PARAMETER",
    "bar?x=throughput, x, INVALID_PARAMETER",
    "bar?y=batchSize, y, INVALID_PARAMETER",
    "bar?xScale=log, xScale, INVALID_PARAMETER",
    "heatmap?color=model, color, INVALID_PARAMETER",
    "grid?platform=%00, platform, INVALID_PARAMETER",
    "grid?yScale=Log, yScale, INVALID_PARAMETER",
    "grid?agg=mean, agg, INVALID_PARAMETER",
    "grid?colour=model, colour, UNKNOWN_PARAMETER",
    "grid?minTop1=x, minTop1, INVALID_PARAMETER",
    "grid?batchSize=1.5, batchSize, INVALID_PARAMETER"
  })
  void refusesWhatItDoesNotUnderstandAndSaysWhatItAccepts(
      String address, String field, String code) {
    MvcTestResult answer = get(address);

    assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("e");
  }

  @Test
  void listsTheKindsWhenOneIsUnknown() {
    MvcTestResult answer = get("pie");

    assertThat(answer).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("grid, heatmap");
  }

  @Test
  void passesOverWhatAPageDoesNotUnderstand() {
    ChartAnswer answer =
        charts.answer(
            "grid",
            Map.of("x", List.of("nothing"), "from", List.of("mail"), "minTop1", List.of("x")),
            Mode.LENIENT);

    assertThat(answer.x().field()).isEqualTo("batchSize");
    assertThat(charts.kinds())
        .containsExactly(
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
            "speedup");
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(URI.create("/api/v1/charts/" + address)).exchange();
  }

  private MvcTestResult conditional(String tag) {
    return mvc.get()
        .uri(URI.create("/api/v1/charts/grid?" + DLMARK))
        .header("If-None-Match", tag)
        .exchange();
  }

  private String ok(String address) {
    MvcTestResult answer = get(address);
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private int number(String json, String path) {
    return this.<Integer>read(json, path);
  }

  private <T> T read(String json, String path) {
    return JsonPath.read(json, path);
  }
}
