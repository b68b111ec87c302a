package io.dynobench.charts.efficiency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.charts.Ceiling;
import io.dynobench.charts.Completion;
import io.dynobench.charts.HandMade;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationsTests {

  private static final Ceiling CPU =
      new Ceiling("AMD EPYC 7R13", "fp32", 1e11, 1e10, Ceiling.Source.MEASURED);

  /** Peak ÷ operations: QuTiBench counts 7.72 Gop where it says ResNet50, and 8.2 in v1.5. */
  @ParameterizedTest
  @CsvSource({"ResNet50, 7.72", "RN50, 7.72", "ResNet-50, 7.72", "RN50V15, 8.18"})
  void predictsAStudysPlatformByTheStudysCounts(String model, double gop) {
    assertThat(value(run(model, "Ultra96-DPU", "int8", 100, Origin.IMPORTED), "peak"))
        .isCloseTo(0.96e12 / (gop * 1e9), withPercentage(0.5));
  }

  @Test
  void predictsWhatWasMeasuredHereByTheBuiltInNetwork() {
    assertThat(value(run("resnet50", "Ultra96-DPU", "int8", 100, Origin.MEASURED), "peak"))
        .isCloseTo(0.96e12 / 8.18e9, withPercentage(0.5));
  }

  @ParameterizedTest
  @CsvSource({"ResNet50, 30, 391.8367347", "RN50, 50, 256", "ResNet-v1-50, 80, 146.7889908"})
  void predictsPrunedNetworks(String model, double kept, double published) {
    assertThat(value(run(model, "Ultra96-DPU", "int8", kept, Origin.IMPORTED), "predicted"))
        .isCloseTo(published, withPercentage(0.1));
  }

  @Test
  void takesMeasuredCeilingsWhereNoneArePublished() {
    var run = run("resnet50", "AMD EPYC 7R13", "fp32", 100, Origin.MEASURED);

    assertThat(value(run, "peak")).isCloseTo(1e11 / 8.18e9, withPercentage(0.5));
    assertThat(complete(run).columns().get("ceilings")).containsExactly("measured");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nobody   | Ultra96-DPU | int8 | 100 | are of networks whose operations are unknown (nobody)
          ResNet50 | a toaster   | int8 | 100 | are of platforms whose ceilings are unknown (a toaster)
          ResNet50 | Ultra96-DPU | fp32 | 100 | are of platforms without a ceiling in their precision (Ultra96-DPU fp32)
          ResNet50 | Ultra96-DPU | int8 | 42  | are of networks pruned in a way whose operations are unknown (ResNet50 42 %)
          """)
  void saysWhyThereIsNoPrediction(
      String model, String platform, String precision, double kept, String why) {
    Completion completion = complete(run(model, platform, precision, kept, Origin.IMPORTED));

    assertThat(completion.columns().get("predicted")).containsOnlyNulls();
    assertThat(HandMade.texts(completion))
        .containsExactly("1 of 1 points have no prediction: they %s.".formatted(why));
  }

  private static Double value(Map<ResultField, Object> row, String column) {
    List<?> values = Objects.requireNonNull(complete(row).columns().get(column));
    return (Double) Objects.requireNonNull(values.get(0));
  }

  private static Completion complete(Map<ResultField, Object> row) {
    var kind = new EfficiencyChart();
    return kind.complete(HandMade.chart(kind, ResultQuery.ALL, List.of(CPU), List.of(row)));
  }

  private static Map<ResultField, Object> run(
      String model, String platform, String precision, double kept, Origin origin) {
    Map<ResultField, Object> values = new HashMap<>();
    values.put(Dimension.MODEL, model);
    values.put(Dimension.DEVICE_NAME, platform);
    values.put(Dimension.PRECISION, precision);
    values.put(Dimension.PRUNING_PERCENT, kept);
    values.put(Dimension.ORIGIN, origin);
    values.put(ResultField.of(Metric.THROUGHPUT), 10.0);
    return values;
  }
}
