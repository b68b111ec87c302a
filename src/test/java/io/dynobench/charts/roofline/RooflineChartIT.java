package io.dynobench.charts.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dynobench.analysis.Roofline;
import io.dynobench.charts.AskedChart;
import io.dynobench.testing.StoreApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@StoreApi
class RooflineChartIT {

  @Autowired MockMvcTester mvc;

  @Test
  void drawsQutibenchsPlatformsWhenNothingIsAskedFor() {
    AskedChart chart = AskedChart.ok(mvc, "roofline");

    assertThat(chart.<String>column("ceilings", "platform"))
        .contains("Ultra96-DPU", "ZCU104-FINN", "TX2-maxn", "EdgeTPU-slow", "NCS")
        .doesNotContain("Tesla K80");
    assertThat(chart.<String>column("ceilings", "source")).containsOnly("published");
    assertThat(chart.<String>column("models", "model"))
        .contains("GoogLeNetv1", "ResNet-50", "ResNet-50 30 %", "EfficientNet-L");
  }

  /** As published: peak in op/s, bandwidth in B/s, and where the one meets the other. */
  @Test
  void hasThePublishedCeilings() {
    AskedChart chart = AskedChart.ok(mvc, "roofline?platform=ZCU102-DPU");
    List<Double> intensity = chart.column("models", "intensity");

    assertThat(chart.<String>column("ceilings", "platform")).containsExactly("ZCU102-DPU");
    assertThat(chart.<Double>column("ceilings", "peak")).containsExactly(6.71e12);
    assertThat(chart.<Double>column("ceilings", "bandwidth")).containsExactly(19.2e9);
    assertThat(chart.<Double>column("ceilings", "ridge").get(0))
        .isCloseTo(349.479, withPercentage(0.001));
    assertThat(chart.<String>column("models", "precision")).containsOnly("int8");
    assertThat(intensity.get(chart.rows("models", "model", "ResNet-50")[0]))
        .isCloseTo(4 * 75.68, withPercentage(1e-9));
  }

  @Test
  void takesAFilterByHardwareForAllItsOperatingModes() {
    AskedChart chart = AskedChart.ok(mvc, "roofline?hardware=TX2");

    assertThat(chart.<String>column("ceilings", "platform"))
        .containsOnly("TX2-maxn", "TX2-maxp", "TX2-maxq")
        .hasSize(6);
    assertThat(
            AskedChart.ok(mvc, "roofline?hardware=TX2&operatingMode=maxq&precision=fp16")
                .<Double>column("ceilings", "peak"))
        .containsExactly(0.87e12);
  }

  /** Every prediction lies on the ceiling of its platform at the line of its network. */
  @Test
  void putsPredictionsOnTheirCeilings() {
    AskedChart chart =
        AskedChart.ok(mvc, "roofline?collection=qutibench-predictions&predictions=true");
    List<String> platform = chart.column("platform");
    List<String> precision = chart.column("precision");
    List<Double> x = chart.column("arithmeticIntensity");
    List<Double> y = chart.column("achievedOperations");

    assertThat(chart.shown()).isGreaterThan(50);
    for (int i = 0; i < y.size(); i++) {
      assertThat(ceiling(chart, platform.get(i), precision.get(i)).attainable(x.get(i)))
          .isCloseTo(y.get(i), withPercentage(1e-9));
    }
    assertThat(chart.<Double>column("models", "intensity")).containsAll(x);
  }

  private static Roofline ceiling(AskedChart chart, String platform, String precision) {
    List<String> precisions = chart.column("ceilings", "precision");
    for (int row : chart.rows("ceilings", "platform", platform)) {
      if (precisions.get(row).equals(precision)) {
        return new Roofline(
            chart.<Double>column("ceilings", "peak").get(row),
            chart.<Double>column("ceilings", "bandwidth").get(row));
      }
    }
    throw new AssertionError("no ceiling of %s in %s".formatted(platform, precision));
  }
}
