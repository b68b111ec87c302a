package io.dynobench.charts.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dynobench.charts.AskedChart;
import io.dynobench.testing.StoreApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@StoreApi
class EfficiencyChartIT {

  private static final String MEASURED = "efficiency?collection=qutibench-imagenet-pareto";

  @Autowired MockMvcTester mvc;

  /** Predicted and percent by hand: min(peak, bandwidth × intensity) ÷ operations per image. */
  @ParameterizedTest
  @CsvSource({
    "274.084, 1277.95527, 21.44707",
    "18.2716, 64.766839, 28.21135",
    "114.033, 148.96373, 76.55085",
    "66.5095, 306.7092652, 21.684868"
  })
  void saysWhatShareOfThePredictionWasReached(double measured, double predicted, double percent) {
    AskedChart chart = AskedChart.ok(mvc, MEASURED);
    int row = chart.rows("throughput", measured)[0];

    assertThat(chart.shown()).isEqualTo(10);
    assertThat(chart.<Double>column("predicted").get(row))
        .isCloseTo(predicted, withPercentage(0.001));
    assertThat(chart.<Double>column("efficiencyPercent").get(row))
        .isCloseTo(percent, withPercentage(0.001));
    assertThat(chart.notes()).noneMatch(note -> note.contains("no prediction"));
  }

  /** The rows that every chart can show and the bars of this one come from the same numbers. */
  @Test
  void predictsWhatThePredictionsOfOtherChartsSay() {
    AskedChart chart =
        AskedChart.ok(mvc, "efficiency?collection=qutibench-predictions&predictions=true");
    List<Double> throughput = chart.column("throughput");
    List<Double> predicted = chart.column("predicted");

    assertThat(throughput).hasSizeGreaterThan(50);
    for (int i = 0; i < throughput.size(); i++) {
      assertThat(predicted.get(i)).isCloseTo(throughput.get(i), withPercentage(1e-9));
    }
    assertThat(chart.column("efficiencyPercent")).containsOnlyNulls();
  }

  @Test
  void countsInOperationsWhereTheChartDoes() {
    AskedChart chart =
        AskedChart.ok(
            mvc,
            "efficiency?collection=qutibench-predictions&predictions=true&y=operationsPerSecond"
                + "&platform=Ultra96-DPU");

    assertThat(chart.<Double>column("peak")).containsOnly(0.96e12);
  }

  @Test
  void countsAndExplainsWhatHasNoPrediction() {
    AskedChart chart = AskedChart.ok(mvc, "efficiency?collection=dlmark-tesla-m60");

    assertThat(chart.column("predicted")).containsOnlyNulls();
    assertThat(chart.notes())
        .contains(
            "19 of 19 points have no prediction: they do not state their precision (Tesla M60).");
  }

  @Test
  void predictsNothingButRates() {
    assertThat(AskedChart.ok(mvc, MEASURED + "&y=top1Percent").notes())
        .anyMatch(note -> note.startsWith("Rates are predicted"));
  }
}
