package io.dynobench.charts.speedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dynobench.charts.AskedChart;
import io.dynobench.testing.StoreApi;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@StoreApi
class SpeedupChartIT {

  private static final String KERAS = "speedup?collection=keras-mnist";

  @Autowired MockMvcTester mvc;

  @Test
  void hasTheTimesOfTheKerasStudy() {
    AskedChart chart = AskedChart.ok(mvc, KERAS);
    List<String> workload = chart.column("workload");
    List<String> platform = chart.column("platform");
    List<Integer> batchSize = chart.column("batchSize");
    List<Double> seconds = chart.column("secondsPerSample");

    assertThat(chart.shown()).isEqualTo(54);
    int found = 0;
    for (int i = 0; i < seconds.size(); i++) {
      if (platform.get(i).equals("CPU")
          && workload.get(i).equals("training")
          && batchSize.get(i) == 100) {
        assertThat(seconds.get(i)).isCloseTo(1.97e-4, within(0.005e-4));
        found++;
      }
    }
    assertThat(found).isEqualTo(1);
  }

  /** The ratios were computed apart from the program, from the published times. */
  @Test
  void comparesTheGpuWithTheSlowerCpu() {
    AskedChart chart = AskedChart.ok(mvc, KERAS);

    assertThat(chart.<String>column("ratio", "baseline")).containsOnly("CPU");
    assertThat(chart.<String>column("ratio", "other")).containsOnly("GPU");
    assertThat(chart.notes()).anyMatch(note -> note.startsWith("The baseline is CPU, the slowest"));
    assertThat(ratios(chart, "training", false)).containsExactly(16.7766);
    assertThat(ratios(chart, "inference", false)).containsExactly(11.7852);
    assertThat(ratios(chart, "training", true))
        .startsWith(1.6007, 1.6338, 1.6993)
        .endsWith(24.5239, 20.0612, 20.735);
    assertThat(ratios(chart, "inference", true)).endsWith(11.461, 10.1875, 5.7477);
  }

  @Test
  void interpolatesOnlyWhereBothDevicesWereMeasured() {
    AskedChart chart = AskedChart.ok(mvc, KERAS);

    assertThat(chart.<Number>column("ratio", "batchSize"))
        .allSatisfy(batch -> assertThat(batch.doubleValue()).isBetween(6.0, 7000.0));
    assertThat(chart.<Number>column("ratio", "low")).containsOnlyNulls();
    assertThat(chart.notes())
        .contains(
            "38 of 40 ratios are interpolated: one of the two devices was not measured at that"
                + " batch size.");
  }

  @Test
  void saysThatNoCrossoverIsSeen() {
    AskedChart chart = AskedChart.ok(mvc, KERAS);

    assertThat(chart.<Number>column("crossover", "batchSize")).isEmpty();
    assertThat(chart.notes())
        .anyMatch(
            note -> note.contains("GPU is the faster one at every batch size from 6 to 7,000"));
  }

  @Test
  void takesTheDeviceThatTheFilterNamesFirst() {
    AskedChart chart = AskedChart.ok(mvc, KERAS + "&deviceName=GPU,CPU");

    assertThat(chart.<String>column("ratio", "baseline")).containsOnly("GPU");
    assertThat(ratios(chart, "training", false).get(0)).isCloseTo(1 / 16.7766, within(1e-4));
    assertThat(chart.notes()).contains("The baseline is GPU, which the filter names first.");
  }

  @Test
  void asksForASecondDevice() {
    AskedChart chart = AskedChart.ok(mvc, KERAS + "&deviceName=CPU");

    assertThat(chart.<Number>column("ratio", "ratio")).isEmpty();
    assertThat(chart.notes()).contains("Only CPU has times; a second device is needed to compare.");
  }

  @Test
  void comparesNothingButTimesOverBatchSizes() {
    assertThat(AskedChart.ok(mvc, KERAS + "&y=throughput").notes())
        .contains("Devices are compared by their time per sample over batch size.");
  }

  /** Four digits after the point. */
  private static List<Double> ratios(AskedChart chart, String workload, boolean interpolated) {
    List<String> workloads = chart.column("ratio", "workload");
    List<Boolean> guessed = chart.column("ratio", "interpolated");
    List<Number> ratios = chart.column("ratio", "ratio");
    return IntStream.range(0, ratios.size())
        .filter(i -> workloads.get(i).equals(workload) && guessed.get(i) == interpolated)
        .mapToObj(i -> Math.round(ratios.get(i).doubleValue() * 1e4) / 1e4)
        .toList();
  }
}
