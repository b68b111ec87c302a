package io.dynobench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.QualityReason;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyFiguresTests {

  private static final long MS = 1_000_000;

  @Test
  void saysEverythingAboutEnoughCalls() {
    LatencyFigures figures =
        LatencyFigures.of(LongStream.rangeClosed(1, 4000).map(i -> i * MS).toArray());
    assertThat(figures.metrics())
        .contains(
            entry(Metric.LATENCY_MEAN_MS, 2000.5),
            entry(Metric.LATENCY_MIN_MS, 1.0),
            entry(Metric.LATENCY_MAX_MS, 4000.0),
            entry(Metric.LATENCY_P50_MS, 2000.0),
            entry(Metric.LATENCY_P99_MS, 3960.0),
            entry(Metric.LATENCY_P999_MS, 3996.0))
        .containsKeys(Metric.LATENCY_STDEV_MS, Metric.LATENCY_COV_PERCENT);
    Interval median = Objects.requireNonNull(figures.confidence().get(Metric.LATENCY_P50_MS));
    assertThat(median.low()).isBetween(1930.0, 1945.0);
    assertThat(figures.reasons()).isEmpty();
  }

  @Test
  void namesThePercentilesThatHaveTooFewCalls() {
    LatencyFigures figures = LatencyFigures.of(LongStream.rangeClosed(1, 100).toArray());
    assertThat(figures.reasons())
        .containsExactlyInAnyOrder(
            QualityReason.INSUFFICIENT_SAMPLES_P97,
            QualityReason.INSUFFICIENT_SAMPLES_P99,
            QualityReason.INSUFFICIENT_SAMPLES_P999);
    assertThat(figures.reasons()).allMatch(LatencyFigures::decides);
    assertThat(LatencyFigures.decides(QualityReason.DRIFT)).isFalse();
  }

  @Test
  void aSingleCallHasNoSpread() {
    assertThat(LatencyFigures.of(new long[] {5}).metrics())
        .doesNotContainKeys(Metric.LATENCY_STDEV_MS, Metric.LATENCY_COV_PERCENT);
  }

  @Test
  void callsThatTookNoTimeHaveNoRelativeSpread() {
    assertThat(LatencyFigures.of(new long[] {0, 0}).metrics())
        .containsEntry(Metric.LATENCY_STDEV_MS, 0.0)
        .doesNotContainKey(Metric.LATENCY_COV_PERCENT);
  }

  @Test
  void ofSomeCallsOnlyTheShortestIsKnown() {
    LatencyFigures some =
        LatencyFigures.of(LongStream.rangeClosed(1, 100).map(i -> i * MS).toArray()).ofSome();
    assertThat(some.metrics()).containsExactly(entry(Metric.LATENCY_MIN_MS, 1.0));
    assertThat(some.confidence()).isEmpty();
    assertThat(some.reasons()).isEmpty();
  }
}
