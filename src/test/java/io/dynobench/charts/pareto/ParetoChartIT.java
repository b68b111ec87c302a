package io.dynobench.charts.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.charts.AskedChart;
import io.dynobench.results.Drafts;
import io.dynobench.results.ResultRecorder;
import io.dynobench.testing.StoreApi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@StoreApi
class ParetoChartIT {

  @Autowired MockMvcTester mvc;
  @Autowired ResultRecorder recorder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collection=dlmark-tesla-m60",
        "collection=qutibench-imagenet-pareto",
        "collection=dlmark-tesla-m60&agg=all",
        "workload=inference",
        "collection=qutibench-predictions&predictions=true&x=throughput&y=operationsPerSecond",
        "x=latencyMeanMs&y=throughput&agg=all"
      })
  void agreesWithComparingEveryPair(String query) {
    AskedChart chart = AskedChart.ok(mvc, "pareto?" + query);
    List<String> origin = chart.column("origin");
    List<Number> x =
        chart.column(query.contains("x=latencyMeanMs") ? "latencyMeanMs" : "throughput");
    List<Number> y = chart.column(y(query));
    double sign = query.contains("x=latencyMeanMs") ? -1 : 1;

    List<Boolean> front = chart.column("front");

    assertThat(front).isNotEmpty().contains(true);
    for (int i = 0; i < front.size(); i++) {
      boolean beaten = false;
      for (int j = 0; j < front.size(); j++) {
        if (origin.get(i).equals("PREDICTED") == origin.get(j).equals("PREDICTED")) {
          double byX = sign * (x.get(j).doubleValue() - x.get(i).doubleValue());
          double byY = y.get(j).doubleValue() - y.get(i).doubleValue();
          beaten |= byX >= 0 && byY >= 0 && (byX > 0 || byY > 0);
        }
      }
      assertThat(front.get(i)).as("%s, %s", x.get(i), y.get(i)).isEqualTo(!beaten);
    }
  }

  /** Read off the published files by hand. */
  @Test
  void findsTheFrontOfDlmarksNetworks() {
    AskedChart chart = AskedChart.ok(mvc, "pareto?collection=dlmark-tesla-m60");

    assertThat(chart.shown()).isEqualTo(19);
    assertThat(members(chart, "model"))
        .containsExactlyInAnyOrder(
            "AlexNet",
            "SqueezeNet-1.1",
            "ResNet-v1-18",
            "ResNet-v2-18",
            "ResNet-v1-34",
            "ResNet-v2-34",
            "ResNet-v2-50",
            "DensetNet-121",
            "DensetNet-169",
            "DensetNet-201",
            "DensetNet-161");
    assertThat(chart.<String>column("membership")).containsOnly("certain", "dominated");
  }

  @Test
  void findsTheFrontOfQutibenchsMeasuredPoints() {
    AskedChart chart = AskedChart.ok(mvc, "pareto?collection=qutibench-imagenet-pareto");

    assertThat(chart.shown()).isEqualTo(10);
    assertThat(members(chart, "throughput"))
        .containsExactlyInAnyOrder(18.2716, 61.5141, 114.033, 389.034);
    assertThat(chart.column("pair")).containsOnlyNulls();
  }

  @Test
  void tellsApartWhatWasPredictedAndWhatWasNot() {
    AskedChart chart =
        AskedChart.ok(
            mvc,
            "pareto?collection=qutibench-imagenet-pareto,qutibench-predictions&predictions=true");
    List<String> origin = chart.column("origin");
    List<String> pair = chart.column("pair");

    assertThat(origin).contains("PREDICTED", "IMPORTED");
    assertThat(chart.notes())
        .contains(
            "10 of 10 measured points meet a prediction of the same platform, network, precision"
                + " and pruning.");
    for (int i = 0; i < pair.size(); i++) {
      if (origin.get(i).equals("IMPORTED")) {
        assertThat(pair.get(i)).isEqualTo("matched");
      }
    }
    assertThat(pair).contains("unmatched");
  }

  @Test
  void saysThatAMetricHasNoBetterDirection() {
    AskedChart chart = AskedChart.ok(mvc, "pareto?x=batchSize&collection=dlmark-tesla-m60");

    assertThat(chart.column("membership")).containsOnlyNulls();
    assertThat(chart.notes()).contains("There is no front: Batch size has no better direction.");
  }

  @Test
  void hasAFrontInEveryPanel() {
    AskedChart chart =
        AskedChart.ok(mvc, "pareto?collection=qutibench-imagenet-pareto&facet=precision");

    for (String precision : List.of("fp16", "fp32", "int8")) {
      int[] panel = chart.rows("precision", precision);
      List<Boolean> front = chart.column("front");
      assertThat(Arrays.stream(panel).mapToObj(front::get)).as(precision).contains(true);
    }
  }

  /** The intervals of the throughputs, 10 % to either side, meet; the latencies have none. */
  @Test
  @Transactional
  void tellsNoiseFromDefeat() {
    recorder.record(Drafts.measured("slightly-slower", 1, 100));
    recorder.record(Drafts.measured("fast", 1, 105));
    recorder.record(Drafts.measured("slow", 1, 50));
    AskedChart chart = AskedChart.ok(mvc, "pareto?origin=MEASURED&y=latencyP999Ms");

    assertThat(chart.<String>column("model")).containsExactly("fast", "slightly-slower", "slow");
    assertThat(chart.<String>column("membership"))
        .containsExactly("certain", "within-noise", "dominated");
    assertThat(chart.<Boolean>column("front")).containsExactly(true, false, false);
    assertThat(chart.notes())
        .contains("1 of 3 points may be on the front or not: intervals allow both.");
  }

  /** The one batch has the latency, the other the throughput: neither stands for the other. */
  @Test
  @Transactional
  void hasAFrontThroughTheBatchesOfANetwork() {
    recorder.record(Drafts.measured("net", 1, 100));
    recorder.record(Drafts.measured("net", 64, 800));
    recorder.record(Drafts.measured("net", 128, 700));
    AskedChart chart =
        AskedChart.ok(mvc, "pareto?origin=MEASURED&model=net&x=latencyP999Ms&y=throughput");

    assertThat(members(chart, "batchSize")).containsExactlyInAnyOrder(1, 64);
    assertThat(chart.shown()).isEqualTo(3);
    assertThat(
            members(
                AskedChart.ok(
                    mvc, "pareto?origin=MEASURED&model=net&x=latencyP999Ms&y=throughput&agg=all"),
                "batchSize"))
        .containsExactlyInAnyOrder(1, 64);
  }

  private static String y(String query) {
    if (query.contains("y=operationsPerSecond")) {
      return "operationsPerSecond";
    }
    return query.contains("y=throughput") ? "throughput" : "top1Percent";
  }

  private static List<Object> members(AskedChart chart, String column) {
    List<Object> values = chart.column(column);
    List<Object> members = new ArrayList<>();
    for (int row : chart.rows("front", true)) {
      members.add(values.get(row));
    }
    return members;
  }
}
