package io.dynobench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CeilingsSheetTests {

  private static final String CURVE =
      """
      [{"n":1024,"operationsPerSecond":9.1e10,"median":5.6e10,"calls":9,"seconds":1.5},
      {"n":2048,"operationsPerSecond":1.7e11,"median":1.4e11,"calls":3,"seconds":5.6}]""";

  @Test
  void headsWithTheRatesAndTheRidgePoint() {
    assertThat(ResultSheet.of(result(1e10, CURVE)).headline())
        .extracting(Figure::id, Figure::words)
        .containsExactly(
            tuple("operationsPerSecond", "170 Gop/s"),
            tuple("bandwidth", "10 GB/s"),
            tuple("ridgePoint", "17 op/B"));
  }

  @Test
  void saysWhyThereIsNoRidgePoint() {
    assertThat(ResultSheet.of(result(null, CURVE)).headline())
        .extracting(Figure::id, Figure::reason)
        .contains(
            tuple("bandwidth", "only PyTorch copies"), tuple("ridgePoint", "it takes a bandwidth"));
  }

  @Test
  void doesNotMissWhatNoCeilingHas() {
    assertThat(ResultSheet.of(result(1e10, CURVE)).groups())
        .extracting(ResultSheet.Group::heading)
        .containsExactly("Rate of work");
  }

  @Test
  void hasTheCurveInsteadOfItsJson() {
    ResultSheet sheet = ResultSheet.of(result(1e10, CURVE));

    assertThat(sheet.curve())
        .containsExactly(
            new CurvePoint(1024, 9.1e10, 5.6e10, 9, 1.5),
            new CurvePoint(2048, 1.7e11, 1.4e11, 3, 5.6));
    assertThat(sheet.provenance())
        .containsExactly(new ProvenanceGroups.Group("Run", Map.of("gemm.n", "2048")));
  }

  @Test
  void leavesAsItIsWhatIsNoCurve() {
    for (String text : List.of("", "null", "[null]", "{}", "[{\"n\":\"many\"}]", "steep")) {
      ResultSheet sheet = ResultSheet.of(result(1e10, text));

      assertThat(sheet.curve()).as(text).isEmpty();
      assertThat(sheet.provenance().get(0).entries()).containsEntry("gemm.curve", text);
    }
  }

  @Test
  void standsInTheTableWithItsRates() {
    assertThat(ResultLine.of(result(1e10, CURVE)).ceilings()).isEqualTo("170 Gop/s · 10 GB/s");
    assertThat(ResultLine.of(result(null, CURVE)).ceilings()).isEqualTo("170 Gop/s");
  }

  private static Result result(@Nullable Double bandwidth, String curve) {
    Map<Metric, Double> metrics = new LinkedHashMap<>();
    metrics.put(Metric.OPERATIONS_PER_SECOND, 1.7e11);
    if (bandwidth != null) {
      metrics.put(Metric.BANDWIDTH, bandwidth);
    }
    return new Result(
        new UUID(0, 1),
        Origin.MEASURED,
        null,
        null,
        null,
        "gemm",
        "GEMM",
        "matrix-product",
        "pytorch",
        "cpu",
        null,
        null,
        null,
        null,
        "fp32",
        null,
        null,
        null,
        null,
        null,
        2,
        null,
        1,
        "ceilings",
        "quick",
        metrics,
        Map.of(
            Metric.POWER_IDLE_W, "no RAPL counters on this machine",
            Metric.BANDWIDTH, "only PyTorch copies"),
        Map.of(),
        new Quality("C", List.of()),
        Map.of("gemm.n", "2048", "gemm.curve", curve),
        Map.of(),
        Instant.EPOCH);
  }
}
