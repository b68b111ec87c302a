package io.dynobench.charts.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import io.dynobench.models.ModelNames;
import io.dynobench.models.Platforms;
import io.dynobench.results.Condition.OnPlatform;
import io.dynobench.results.Condition.OneOf;
import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.FacetCount;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultQuery;
import io.dynobench.results.ResultRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PredictionsTests {

  private static final ResultQuery QUTIBENCH =
      ResultQuery.ALL.and(OneOf.of(Dimension.COLLECTION, "qutibench-predictions"));

  private final Predictions predictions =
      new Predictions(Platforms.published(), ModelNames.published());

  @Test
  void crossesPlatformsAndNetworksInThePrecisionsOfThePlatform() {
    List<ResultRow> rows = predictions.rows(QUTIBENCH);

    // 12 platforms with 20 ceilings, 6 networks of which one is pruned three times.
    assertThat(rows).hasSize(20 * 9);
    assertThat(rows).allMatch(row -> row.get(Dimension.ORIGIN) == Origin.PREDICTED);
    assertThat(rows).allMatch(row -> row.id() == null);
    assertThat(predictions.rows(QUTIBENCH.and(new OnPlatform(List.of("TX2-maxn")))))
        .extracting(row -> row.get(Dimension.PRECISION))
        .containsOnly("fp16", "fp32");
  }

  @Test
  void predictsEverythingThatARowOfItsKindHas() {
    ResultRow row = one("TX2-maxn", "fp16", "ResNet-50 30 %");

    assertThat(row.get(Dimension.HARDWARE)).isEqualTo("TX2");
    assertThat(row.get(Dimension.OPERATING_MODE)).isEqualTo("maxn");
    assertThat(row.get(Dimension.MODEL)).isEqualTo("ResNet-50");
    assertThat(row.get(Dimension.FAMILY)).isEqualTo("ResNet");
    assertThat(row.get(Dimension.WORKLOAD)).isEqualTo("inference");
    assertThat(row.get(Dimension.BATCH_SIZE)).isEqualTo(1);
    // 1.33 Top/s against 59.7 GB/s x 121.28 op/B: bound by the peak; 2.45 Gop.
    assertThat(number(row, Metric.OPERATIONS_PER_SECOND)).isEqualTo(1.33e12);
    assertThat(number(row, Metric.THROUGHPUT)).isCloseTo(542.857, withinPercentage(0.001));
    assertThat(number(row, Metric.LATENCY_MEAN_MS)).isCloseTo(1.84211, withinPercentage(0.001));
    assertThat(number(row, Metric.FLOPS_PER_SAMPLE)).isEqualTo(2.45e9);
    assertThat(number(row, Metric.ARITHMETIC_INTENSITY)).isCloseTo(121.28, withinPercentage(0.001));
  }

  @Test
  void isBoundByTheMemoryWhereTheIntensityIsLow() {
    // 19.2 GB/s x 4 x 75.68 op/B = 5.812 Top/s, below the peak of 6.71.
    assertThat(number(one("ZCU102-DPU", "int8", "ResNet-50"), Metric.THROUGHPUT))
        .isCloseTo(752.853886, withinPercentage(0.1));
  }

  @Test
  void predictsWhatIsNoPartOfTheStudyInAnotherCollection() {
    ResultQuery others = ResultQuery.ALL.and(OneOf.of(Dimension.COLLECTION, "predictions"));

    assertThat(predictions.rows(others.and(new OnPlatform(List.of("T4")))))
        .extracting(row -> row.get(Dimension.MODEL))
        .contains("resnet50", "EfficientNet-S")
        // The study's count of a built-in network speaks for its own platforms only.
        .doesNotContain("ResNet-50");
    assertThat(predictions.rows(others.and(new OnPlatform(List.of("TX2-maxn")))))
        .extracting(row -> row.get(Dimension.MODEL))
        .contains("resnet50");
  }

  @Test
  void countsItsValuesWithoutTheirOwnFilter() {
    ResultQuery query = QUTIBENCH.and(OneOf.of(Dimension.PRECISION, "fp16"));

    assertThat(predictions.counts(query, Dimension.PRECISION))
        .contains(new FacetCount("fp16", 4 * 9), new FacetCount("int8", 7 * 9));
    assertThat(predictions.counts(query, Dimension.ENGINE)).isEmpty();
    assertThat(predictions.platforms(query.and(new OnPlatform(List.of("NCS")))))
        .containsExactly(
            new FacetCount("NCS", 9),
            new FacetCount("TX2-maxn", 9),
            new FacetCount("TX2-maxp", 9),
            new FacetCount("TX2-maxq", 9));
  }

  private ResultRow one(String platform, String precision, String network) {
    List<ResultRow> rows =
        predictions.rows(
            QUTIBENCH
                .and(new OnPlatform(List.of(platform)))
                .and(OneOf.of(Dimension.PRECISION, precision)));
    return rows.stream()
        .filter(row -> network.equals(row.get(Derived.NETWORK)))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two predictions of " + network);
            })
        .orElseThrow();
  }

  private static Double number(ResultRow row, Metric metric) {
    return Objects.requireNonNull(row.number(ResultField.of(metric)), metric.id());
  }
}
