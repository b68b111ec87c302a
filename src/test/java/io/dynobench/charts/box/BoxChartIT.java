package io.dynobench.charts.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.charts.AskedChart;
import io.dynobench.testing.StoreApi;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@StoreApi
class BoxChartIT {

  private static final String QUTIBENCH = "box?collection=qutibench-imagenet";

  @Autowired MockMvcTester mvc;

  @Test
  void drawsABoxForEveryPlatform() {
    AskedChart chart = AskedChart.ok(mvc, QUTIBENCH);

    assertThat(chart.shown()).isEqualTo(10);
    assertThat(chart.<Integer>column("boxes", "n").stream().mapToInt(n -> n).sum()).isEqualTo(10);
    assertThat(chart.<String>column("boxes", "facet")).doesNotHaveDuplicates().isSorted();
    assertThat(chart.<Number>column("boxes", "group"))
        .allMatch(group -> group.doubleValue() == 100);
  }

  /** The latencies of GoogLeNet as published: 5.72131, 3.64852, 6.16337, 10.6197 ms. */
  @Test
  void hasTheQuartilesOfRAndNumPy() {
    AskedChart chart = AskedChart.ok(mvc, QUTIBENCH + "&model=GNv1&facet=none&color=model");

    assertThat(only(chart, "n")).isEqualTo(4);
    assertThat(only(chart, "min").doubleValue()).isEqualTo(3.64852);
    assertThat(only(chart, "q1").doubleValue()).isCloseTo(5.2031125, within(1e-9));
    assertThat(only(chart, "median").doubleValue()).isCloseTo(5.94234, within(1e-9));
    assertThat(only(chart, "q3").doubleValue()).isCloseTo(7.2774525, within(1e-9));
    assertThat(only(chart, "upperWhisker").doubleValue()).isCloseTo(7.2774525, within(1e-9));
    assertThat(only(chart, "max").doubleValue()).isEqualTo(10.6197);
    assertThat(only(chart, "mean").doubleValue()).isCloseTo(6.538225, within(1e-9));
    assertThat(chart.<List<Double>>column("boxes", "outliers")).containsExactly(List.of(10.6197));
  }

  @Test
  void saysThatThereIsNothingToCompare() {
    assertThat(AskedChart.ok(mvc, QUTIBENCH).notes())
        .contains(
            "Kept after pruning is 100 % in all of these results: there is nothing to compare it"
                + " with.")
        .anyMatch(note -> note.contains("boxes have fewer than 5 values"));
  }

  @Test
  void standsInTheOrderOfNumbers() {
    AskedChart chart =
        AskedChart.ok(mvc, "box?collection=dlmark-tesla-m60&x=batchSize&y=throughput&facet=none");

    assertThat(chart.<Integer>column("boxes", "group")).startsWith(1, 2, 4, 8, 16, 32, 64, 128);
  }

  private static Number only(AskedChart chart, String column) {
    List<Number> values = chart.column("boxes", column);
    assertThat(values).hasSize(1);
    return values.get(0);
  }
}
