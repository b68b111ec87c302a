package io.dynobench.charts.speedup;

import static io.dynobench.charts.HandMade.column;
import static io.dynobench.charts.HandMade.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynobench.bench.Metric;
import io.dynobench.charts.Completion;
import io.dynobench.charts.HandMade;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTests {

  @Test
  void comparesAllWithTheSlowest() {
    Completion completion =
        complete(
            run("fast", "pytorch", 1, 100),
            run("slow", "pytorch", 1, 10),
            run("mid", "pytorch", 1, 50));

    assertThat(column(completion, "ratio", "baseline")).containsOnly("slow");
    assertThat(column(completion, "ratio", "other")).containsExactly("fast", "mid");
    assertThat(column(completion, "ratio", "ratio")).containsExactly(10.0, 5.0);
    assertThat(column(completion, "ratio", "baselineSeconds")).containsExactly(0.1, 0.1);
  }

  @Test
  void comparesOnlyWhatRanInTheSameWay() {
    Completion completion =
        complete(run("fast", "onnxruntime", 1, 100), run("slow", "pytorch", 1, 10));

    assertThat(column(completion, "ratio", "ratio")).isEmpty();
    assertThat(texts(completion))
        .contains("No network was run in the same way on two of these devices.");
  }

  /** Half as fast at batch 1, twice as fast at batch 100: equal at 10. */
  @Test
  void saysFromWhichBatchSizeOnADeviceWins() {
    Completion completion =
        complete(
            run("cpu", "pytorch", 1, 20),
            run("cpu", "pytorch", 100, 20),
            run("gpu", "pytorch", 1, 10),
            run("gpu", "pytorch", 100, 40));

    assertThat(column(completion, "crossover", "winner")).containsExactly("gpu");
    assertThat(column(completion, "crossover", "batchSize"))
        .singleElement()
        .satisfies(batch -> assertThat((Double) batch).isBetween(9.999999, 10.000001));
    assertThat(texts(completion))
        .contains(
            "In inference of net (pytorch), gpu is the faster one from batch size 10 on, up to 100.");
  }

  @Test
  void takesTheFirstDeviceOfTheFilterForTheBaseline() {
    ResultQuery query = ResultQuery.ALL.and(OneOf.of(Dimension.DEVICE_NAME, "fast", "slow"));
    Completion completion =
        complete(query, run("fast", "pytorch", 1, 64), run("slow", "pytorch", 1, 16));

    assertThat(column(completion, "ratio", "baseline")).containsExactly("fast");
    assertThat(column(completion, "ratio", "ratio")).containsExactly(0.25);
  }

  @Test
  void knowsTheBaselineByAnyOfItsNames() {
    ResultQuery query = ResultQuery.ALL.and(new OnPlatform(List.of("NVIDIA Tesla M60", "slow")));
    Completion completion =
        complete(query, run("Tesla M60", "pytorch", 1, 64), run("slow", "pytorch", 1, 16));

    assertThat(column(completion, "ratio", "baseline")).containsExactly("Tesla M60");
  }

  @Test
  void saysThatBatchSizesDoNotMeet() {
    Completion completion = complete(run("fast", "pytorch", 1, 100), run("slow", "pytorch", 2, 10));

    assertThat(texts(completion))
        .contains(
            "No batch size of inference of net (pytorch) lies within those of both slow and fast.");
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(complete().notes()).isEmpty();
  }

  @SafeVarargs
  private static Completion complete(Map<ResultField, ?>... rows) {
    return complete(ResultQuery.ALL, rows);
  }

  @SafeVarargs
  private static Completion complete(ResultQuery query, Map<ResultField, ?>... rows) {
    var kind = new SpeedupChart();
    return kind.complete(HandMade.chart(kind, query, List.of(), Arrays.asList(rows)));
  }

  private static Map<ResultField, ?> run(String device, String engine, int batch, double rate) {
    return Map.of(
        Dimension.WORKLOAD,
        "inference",
        Dimension.MODEL,
        "net",
        Dimension.ENGINE,
        engine,
        Dimension.DEVICE_NAME,
        device,
        Dimension.BATCH_SIZE,
        batch,
        ResultField.of(Metric.THROUGHPUT),
        rate);
  }
}
