package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuredCeilingsTests {

  @Test
  void givesOneEngineTheBandwidthThatAnotherMeasured() {
    assertThat(
            of(
                run("pytorch", "fp32", "standard", 100, 50.0),
                run("ort", "int8", "standard", 400, null)))
        .containsExactly(ceiling("fp32", 100, 50.0), ceiling("int8", 400, 50.0));
  }

  @Test
  void takesTheHighestOfSeveralEngines() {
    assertThat(
            of(
                run("pytorch", "fp32", "standard", 100, 50.0),
                run("ort", "fp32", "standard", 120, null)))
        .containsExactly(ceiling("fp32", 120, 50.0));
  }

  @Test
  void takesTheLatestOfOneEngine() {
    assertThat(
            of(
                run("pytorch", "fp32", "standard", 100, 50.0),
                run("pytorch", "fp32", "standard", 90, 45.0)))
        .containsExactly(ceiling("fp32", 90, 45.0));
  }

  @Test
  void trustsACarefulOneMoreThanAQuickOne() {
    assertThat(
            of(
                run("pytorch", "fp32", "standard", 100, 50.0),
                run("pytorch", "fp32", "quick", 130, 60.0),
                run("ort", "fp32", "quick", 140, null)))
        .containsExactly(ceiling("fp32", 100, 50.0));
  }

  @Test
  void saysThatABandwidthIsUnknown() {
    assertThat(of(run("ort", "fp32", "quick", 100, null)))
        .containsExactly(ceiling("fp32", 100, null));
  }

  private static Ceiling ceiling(String precision, double peak, @Nullable Double bandwidth) {
    return new Ceiling("AMD EPYC 7R13", precision, peak, bandwidth, Ceiling.Source.MEASURED);
  }

  private static List<Ceiling> of(ResultRow... rows) {
    var ceilings = new MeasuredCeilings();
    Arrays.stream(rows).forEach(ceilings::add);
    return ceilings.toList();
  }

  private static ResultRow run(
      String engine, String precision, String profile, double peak, @Nullable Double bandwidth) {
    Map<ResultField, Object> values = new HashMap<>();
    values.put(Dimension.DEVICE_NAME, "AMD EPYC 7R13");
    values.put(Dimension.NODE, "node-1");
    values.put(Dimension.DEVICE, "cpu");
    values.put(Dimension.ENGINE, engine);
    values.put(Dimension.PRECISION, precision);
    values.put(Dimension.PROFILE, profile);
    values.put(ResultField.of(Metric.OPERATIONS_PER_SECOND), peak);
    if (bandwidth != null) {
      values.put(ResultField.of(Metric.BANDWIDTH), bandwidth);
    }
    return ResultRow.of(values);
  }
}
