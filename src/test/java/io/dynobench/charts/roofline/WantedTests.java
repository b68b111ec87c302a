package io.dynobench.charts.roofline;

import static io.dynobench.charts.HandMade.column;
import static io.dynobench.charts.HandMade.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.Completion;
import io.dynobench.charts.HandMade;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WantedTests {

  private static final ResultQuery MEASURED =
      ResultQuery.ALL.and(OneOf.of(Dimension.ORIGIN, "MEASURED"));
  private static final Ceiling CPU =
      new Ceiling("AMD EPYC 7R13", "fp32", 1e11, 1e10, Ceiling.Source.MEASURED);
  private static final Ceiling FLAT =
      new Ceiling("NVIDIA H100 80GB HBM3", "fp32", 5e13, null, Ceiling.Source.MEASURED);

  @Test
  void drawsTheCeilingsOfTheDevicesThatResultsName() {
    Completion completion = complete(MEASURED, List.of(CPU, FLAT), "AMD EPYC 7R13");

    assertThat(column(completion, "ceilings", "platform")).containsExactly("AMD EPYC 7R13");
    assertThat(column(completion, "ceilings", "ridge")).containsExactly(10.0);
    assertThat(column(completion, "models", "model")).containsExactly("resnet50");
    assertThat(column(completion, "models", "precision")).containsExactly("fp32");
  }

  @Test
  void drawsPublishedCeilingsOverMeasuredOnesOfTheSameDevice() {
    Completion completion = complete(MEASURED, List.of(CPU, FLAT), "NVIDIA H100 80GB HBM3");

    assertThat(column(completion, "ceilings", "source")).contains("published", "measured");
    assertThat(column(completion, "ceilings", "platform"))
        .containsOnly("H100-SXM", "NVIDIA H100 80GB HBM3");
    assertThat(texts(completion))
        .contains(
            "The memory bandwidth of NVIDIA H100 80GB HBM3 was not measured; only the peak is drawn.");
  }

  @Test
  void asksForTheCeilingsOfADeviceThatHasNone() {
    Completion completion = complete(MEASURED, List.of(), "AMD EPYC 7R13");

    assertThat(texts(completion)).contains("No ceilings are known of AMD EPYC 7R13.");
    assertThat(column(completion, "ceilings", "platform")).contains("Ultra96-DPU");
  }

  @Test
  void showsMeasuredDevicesAndTheStudyWhenNothingIsAskedFor() {
    Completion completion = complete(ResultQuery.ALL, List.of(CPU));

    assertThat(column(completion, "ceilings", "platform"))
        .contains("AMD EPYC 7R13", "Ultra96-DPU")
        .doesNotContain("H100-SXM");
    assertThat(texts(completion)).isEmpty();
  }

  private static Completion complete(ResultQuery query, List<Ceiling> measured, String... devices) {
    var kind = new RooflineChart();
    List<Map<ResultField, Object>> rows =
        List.of(devices).stream()
            .map(
                device ->
                    Map.<ResultField, Object>of(
                        Dimension.MODEL,
                        "resnet50",
                        Dimension.DEVICE_NAME,
                        device,
                        Dimension.ORIGIN,
                        Origin.MEASURED,
                        ResultField.of(Metric.THROUGHPUT),
                        10.0))
            .toList();
    return kind.complete(HandMade.chart(kind, query, measured, rows));
  }
}
